package vn.chiso.e2e.verifier;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * No table takes an older version over a newer one, not even for a moment, and not by a row that goes and comes again. A watch
 * (triggers in a schema of its own) writes down every such step while the system runs; what is not watched is not examined, unless
 * the run that put the watch on demands all of it.
 */
public final class VersionsNeverGoBack implements Invariant {

    /** Tables that have a version and need no watch, and why. */
    static final Map<String, String> EXCEPTED = Map.of(
            "outbox_event", "each row is an event of its own, with the version that its aggregate had",
            "reminder_policy_version", "each row is a version, and none is ever changed");

    /** Of the tables of a service those with a version; that of the source, where a table has both; and what a row is known by. */
    private static final String VERSIONED = """
            select c.table_name, max(c.column_name) filter (where c.column_name = 'source_version'),
                   (select string_agg(quote_literal(a.attname), ', ')
                      from pg_index i
                      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                     where i.indrelid = to_regclass(c.table_name) and i.indisprimary)
              from information_schema.columns c
              join information_schema.tables t using (table_schema, table_name)
             where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'bigint'
               and c.column_name in ('version', 'source_version')
             group by c.table_name
             order by c.table_name
            """;

    /** Only where it is on, and meets each row that is inserted, deleted or updated: an older release had less of it. */
    private static final String WATCHED = """
            select c.relname
              from pg_trigger t
              join pg_class c on c.oid = t.tgrelid
             where t.tgname = 'tr_verifier_watch' and t.tgenabled in ('O', 'A') and t.tgtype = 29
            """;

    /** A table, the column that must not go back, and those of the primary key, as literals. */
    record Versioned(String table, String column, String key) {}

    private static final String WATCH = """
            create schema if not exists verifier;
            grant usage on schema verifier to public;
            create table if not exists verifier.step_back (
                relation text not null, was bigint not null, became bigint not null, content text not null
            );
            create table if not exists verifier.gone (
                relation text not null, key jsonb not null, version bigint not null, primary key (relation, key)
            );
            grant select, insert on verifier.step_back to public;
            grant select, insert, update on verifier.gone to public;
            create or replace function verifier.note_step_back() returns trigger
                language plpgsql
            as $$
            declare
                known  jsonb := case when tg_op = 'INSERT' then to_jsonb(new) else to_jsonb(old) end;
                id     jsonb := (select jsonb_object_agg(k, known -> k) from unnest(tg_argv[1:]) k);
                was    bigint := (known ->> tg_argv[0])::bigint;
                became bigint;
            begin
                if tg_op = 'DELETE' then
                    insert into verifier.gone as g values (tg_table_name, id, was)
                    on conflict (relation, key) do update set version = greatest(g.version, excluded.version);
                    return null;
                end if;
                became := (to_jsonb(new) ->> tg_argv[0])::bigint;
                if tg_op = 'INSERT' then
                    select version into was from verifier.gone where relation = tg_table_name and key = id;
                end if;
                if became < was then
                    insert into verifier.step_back values (tg_table_name, was, became, left(to_jsonb(new)::text, 200));
                end if;
                return null;
            end
            $$;
            """;

    private final boolean demanded;

    /** @param demanded whether a table that nobody watched is a violation */
    VersionsNeverGoBack(boolean demanded) {
        this.demanded = demanded;
    }

    /** Of the tables as they are now, so that a new one cannot be forgotten. */
    static List<Versioned> versioned(Connection connection) throws SQLException {
        return Rows.of(
                        connection,
                        VERSIONED,
                        row -> new Versioned(
                                row.getString(1),
                                row.getString(2) == null ? "version" : row.getString(2),
                                row.getString(3)))
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
                                drop trigger if exists tr_verifier_watch on %1$s;
                                create trigger tr_verifier_watch after insert or update or delete on %1$s
                                    for each row execute function verifier.note_step_back('%2$s', %3$s)
                                """.formatted(versioned.table(), versioned.column(), versioned.key()));
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
                check(context, connection, findings);
            }
        }
        return findings.outcome();
    }

    private static boolean hasWatch(Connection connection) throws SQLException {
        return Rows.of(connection, "select to_regclass('verifier.step_back') is not null", row -> row.getBoolean(1))
                .getFirst();
    }

    private void check(String context, Connection connection, Findings findings) throws SQLException {
        Set<String> watched = watched(connection);
        for (Versioned versioned : versioned(connection)) {
            if (watched.contains(versioned.table())) {
                findings.examined(1);
            } else if (demanded) {
                findings.violated(context + "." + versioned.table() + " has a version that nobody watched");
            }
        }
        if (!hasWatch(connection)) {
            return;
        }
        Rows.of(
                        connection,
                        "select relation, was, became, content from verifier.step_back",
                        row -> context + "." + row.getString(1) + " went from version " + row.getLong(2) + " to "
                                + row.getLong(3) + ": " + row.getString(4))
                .forEach(findings::violated);
    }
}
