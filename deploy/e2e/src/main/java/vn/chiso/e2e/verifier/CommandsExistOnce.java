package vn.chiso.e2e.verifier;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was acknowledged exists once: its audit entries (written in the transaction of the change) are there and none of
 * them twice, its idempotency key keeps an answer, and what it created is in its table. What was refused left nothing.
 */
final class CommandsExistOnce implements Invariant {

    private static final int BATCH = 1_000;

    /** Context and table by collection; what is created elsewhere is known by its audit entry only. */
    private static final Map<String, List<String>> TABLES = Map.ofEntries(
            Map.entry("units", List.of("criteria", "unit")),
            Map.entry("indicators", List.of("criteria", "indicator")),
            Map.entry("unit-groups", List.of("criteria", "unit_group")),
            Map.entry("criteria-sets", List.of("criteria", "criteria_set")),
            Map.entry("responsibilities", List.of("criteria", "responsibility")),
            Map.entry("regulations", List.of("criteria", "regulation")),
            Map.entry("campaigns", List.of("scoring", "campaign")),
            Map.entry("evidence", List.of("scoring", "evidence")),
            Map.entry("indicator-values", List.of("scoring", "indicator_value")),
            Map.entry("external-results", List.of("scoring", "external_result")),
            Map.entry("plans", List.of("task", "plan")),
            Map.entry("contacts", List.of("notification", "contact")),
            Map.entry("webhooks", List.of("notification", "webhook")));

    /** Traces of one command in all databases. */
    private static final class Traces {
        private long entries;
        private long creations;
        private String doubled;
        private boolean answerKept;
    }

    @Override
    public Outcome check(Observed observed) throws SQLException {
        Findings findings = new Findings("acknowledged commands exist exactly once");
        List<CommandLedger.Command> commands = observed.commands().commands();
        for (int i = 0; i < commands.size(); i += BATCH) {
            check(commands.subList(i, Math.min(i + BATCH, commands.size())), observed.sources(), findings);
        }
        return findings.outcome();
    }

    private static void check(List<CommandLedger.Command> commands, Sources sources, Findings findings)
            throws SQLException {
        Map<String, Traces> traces = new HashMap<>();
        commands.forEach(command -> traces.put(command.requestId(), new Traces()));
        String[] ids = traces.keySet().toArray(String[]::new);
        Set<String> created = new HashSet<>();
        for (String context : sources.contexts()) {
            try (Connection connection = sources.connect(context)) {
                collect(connection, ids, traces);
                created.addAll(created(connection, context, commands));
            }
        }
        for (CommandLedger.Command command : commands) {
            findings.examined(1);
            judge(command, traces.get(command.requestId()), created, findings);
        }
    }

    private static void collect(Connection connection, String[] ids, Map<String, Traces> traces) throws SQLException {
        Rows.of(
                connection,
                """
                select request_id, action || ' ' || subject_type || ' ' || subject_id, count(*),
                       count(distinct md5(coalesce(after::text, ''))),
                       count(*) filter (where action ~ '[.](created|defined|recorded|uploaded)$')
                  from audit_entry
                 where request_id = any (?)
                 group by 1, 2
                """,
                row -> {
                    Traces found = traces.get(row.getString(1));
                    found.entries += row.getLong(3);
                    found.creations += row.getLong(5);
                    // One command may change the same thing in several steps, never into the same state twice.
                    if (row.getLong(3) > row.getLong(4)) {
                        found.doubled = row.getLong(3) + " × " + row.getString(2);
                    }
                    return found;
                },
                (Object) ids);
        Rows.of(
                connection,
                "select idempotency_key from idempotency_key where idempotency_key = any (?) and status < 300",
                row -> traces.get(row.getString(1)).answerKept = true,
                (Object) ids);
    }

    private static Set<String> created(Connection connection, String context, List<CommandLedger.Command> commands)
            throws SQLException {
        Set<String> found = new HashSet<>();
        for (List<String> table : TABLES.values()) {
            if (table.getFirst().equals(context)) {
                String[] ids = commands.stream()
                        .filter(command -> table.equals(table(command)))
                        .map(CommandLedger.Command::resourceId)
                        .toArray(String[]::new);
                found.addAll(Rows.of(
                        connection,
                        "select id::text from " + table.getLast() + " where id = any (?::uuid[])",
                        row -> row.getString(1),
                        (Object) ids));
            }
        }
        return found;
    }

    /** Null where nothing is created, or where it is not looked for. */
    private static List<String> table(CommandLedger.Command command) {
        boolean creates = command.isPost() && !command.resourceId().isEmpty();
        return creates ? TABLES.get(command.path().substring(1)) : null;
    }

    private static void judge(CommandLedger.Command command, Traces traces, Set<String> created, Findings findings) {
        findings.require(traces.doubled == null, command + " took effect twice: " + traces.doubled);
        findings.require(
                table(command) == null || traces.creations <= 1, command + " created " + traces.creations + " things");
        switch (command.ending()) {
            case ACKNOWLEDGED -> {
                boolean remembered = traces.entries > 0 || command.isPost() && traces.answerKept;
                findings.require(remembered, command + " was acknowledged and is lost");
                findings.require(
                        table(command) == null || created.contains(command.resourceId()),
                        command + " was acknowledged, but " + command.resourceId() + " does not exist");
            }
            case REFUSED -> findings.require(traces.entries == 0, command + " was refused and took effect");
            case UNKNOWN -> {
                // Once or not at all is all that can be asked.
            }
        }
    }
}
