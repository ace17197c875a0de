package vn.chiso.e2e.verifier;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * No table takes an older version over a newer one, not even for a moment. A watch (triggers in a schema of its own)
 * writes down every such step while the system runs; without the watch only the end can be judged.
 */
public final class VersionsNeverGoBack implements Invariant {

    /** Tables that have a version and need no watch, and why. */
    static final Map<String, String> EXCEPTED = Map.of(
            "outbox_event", "each row is an event of its own, with the version that its aggregate had",
            "reminder_policy_version", "each row is a version, and none is ever changed");

    /** Of the tables of a service those with a version; that of the source, where a table has both. */
    private static final String VERSIONED = """
            select c.table_name, max(c.column_name) filter (where c.column_name = 'source_version')
              from information_schema.columns c
              join information_schema.tables t using (table_schema, table_name)
             where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'bigint'
               and c.column_name in ('version', 'source_version')
             group by c.table_name
             order by c.table_name
            """;

    private static final String WATCHED = """
            select c.relname
              from pg_trigger t
              join pg_class c on c.oid = t.tgrelid
             where t.tgname = 'tr_verifier_watch'
            """;

    /** A table, and the column that must not go back. */
    record Versioned(String table, String column) {}

    private static final String WATCH = """
            create schema if not exists verifier;
            grant usage on schema verifier to public;
            create table if not exists verifier.step_back (
                relation text not null, was bigint not null, became bigint not null, content text not null
            );
            grant insert on verifier.step_back to public;
            create or replace function verifier.note_step_back() returns trigger
                language plpgsql
            as $$
            declare
                was    bigint := (to_jsonb(old) ->> tg_argv[0])::bigint;
                became bigint := (to_jsonb(new) ->> tg_argv[0])::bigint;
            begin
                if became < was then
                    insert into verifier.step_back values (tg_table_name, was, became, left(to_jsonb(new)::text, 200));
                end if;
                return null;
            end
            $$;
            """;

    /** Of the tables as they are now, so that a new one cannot be forgotten. */
    static List<Versioned> versioned(Connection connection) throws SQLException {
        return Rows.of(
                        connection,
                        VERSIONED,
                        row -> new Versioned(row.getString(1), row.getString(2) == null ? "version" : row.getString(2)))
                .stream()
                .filter(found -> !EXCEPTED.containsKey(found.table()))
                .toList();
    }

    /** Puts the watch on every table with a version; does nothing where it is there already. */
    public static void watch(Sources sources) throws SQLException {
        for (String context : sources.contexts()) {
            try (Connection connection = sources.connect(context);
                    Statement statement = connection.createStatement()) {
                statement.execute(WATCH);
                Set<String> watched = watched(connection);
                for (Versioned versioned : versioned(connection)) {
                    // Not again where it is: that would wait for whoever is using the table.
                    if (!watched.contains(versioned.table())) {
                        statement.execute("""
                                create trigger tr_verifier_watch after update on %s
                                    for each row execute function verifier.note_step_back('%s')
                                """.formatted(versioned.table(), versioned.column()));
                    }
                }
            }
        }
    }

    private static Set<String> watched(Connection connection) throws SQLException {
        return new HashSet<>(Rows.of(connection, WATCHED, row -> row.getString(1)));
    }

    @Override
    public Outcome check(Observed observed) throws SQLException {
        Findings findings = new Findings("versions never go back at a consumer");
        for (String context : observed.sources().contexts()) {
            try (Connection connection = observed.sources().connect(context)) {
                boolean hasWatch = Rows.of(
                                connection,
                                "select to_regclass('verifier.step_back') is not null",
                                row -> row.getBoolean(1))
                        .getFirst();
                if (hasWatch) {
                    check(context, connection, findings);
                }
            }
        }
        return findings.outcome();
    }

    private static void check(String context, Connection connection, Findings findings) throws SQLException {
        Set<String> watched = watched(connection);
        for (Versioned versioned : versioned(connection)) {
            findings.examined(1);
            findings.require(
                    watched.contains(versioned.table()),
                    () -> context + "." + versioned.table() + " has a version that nobody watched");
        }
        Rows.of(
                        connection,
                        "select relation, was, became, content from verifier.step_back",
                        row -> context + "." + row.getString(1) + " went from version " + row.getLong(2) + " to "
                                + row.getLong(3) + ": " + row.getString(4))
                .forEach(findings::violated);
    }
}
