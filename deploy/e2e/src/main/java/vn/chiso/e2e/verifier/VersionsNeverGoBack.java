package vn.chiso.e2e.verifier;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * No read model takes an older version over a newer one, not even for a moment. A watch (triggers in a schema of its own)
 * writes down every such step while the system runs; without the watch only the end can be judged.
 */
public final class VersionsNeverGoBack implements Invariant {

    /** Column of the version by table, by context. */
    private static final Map<String, Map<String, String>> WATCHED = Map.of(
            "criteria",
            Map.of("unit_node", "version"),
            "scoring",
            Map.of(
                    "unit_node", "version",
                    "unit_group", "version",
                    "regulation", "version",
                    "criteria_set", "version",
                    "criterion_mapping", "version",
                    "responsibility", "version",
                    "indicator_definition", "version",
                    "indicator_source", "version"),
            "task",
            Map.of(
                    "unit_node", "version",
                    "unit_alias", "version",
                    "unit_group", "version",
                    "recovery", "version"),
            "notification",
            Map.of(
                    "unit_node", "version",
                    "tracked_assignment", "source_version",
                    "tracked_plan", "source_version",
                    "working_year", "source_version"));

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

    /** Puts the watch on every read model; does nothing where it is there already. */
    public static void watch(Sources sources) throws SQLException {
        for (String context : sources.contexts()) {
            try (Connection connection = sources.connect(context);
                    Statement statement = connection.createStatement()) {
                statement.execute(WATCH);
                for (Map.Entry<String, String> table : WATCHED.get(context).entrySet()) {
                    statement.execute("""
                            create or replace trigger tr_verifier_watch after update on %s
                                for each row execute function verifier.note_step_back('%s')
                            """.formatted(table.getKey(), table.getValue()));
                }
            }
        }
    }

    @Override
    public Outcome check(Observed observed) throws SQLException {
        Findings findings = new Findings("versions never go back at a consumer");
        for (String context : observed.sources().contexts()) {
            try (Connection connection = observed.sources().connect(context)) {
                boolean watched = Rows.of(
                                connection,
                                "select to_regclass('verifier.step_back') is not null",
                                row -> row.getBoolean(1))
                        .getFirst();
                if (watched) {
                    findings.examined(WATCHED.get(context).size());
                    Rows.of(
                                    connection,
                                    "select relation, was, became, content from verifier.step_back",
                                    row -> context + "." + row.getString(1) + " went from version " + row.getLong(2)
                                            + " to " + row.getLong(3) + ": " + row.getString(4))
                            .forEach(findings::violated);
                }
            }
        }
        return findings.outcome();
    }
}
