package vn.chiso.e2e.verifier;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was acknowledged exists once: its audit entries (written in the transaction of the change) are there and none of
 * them twice, the one of what it does once above all, and what it created is in its table, with no row beside it that nobody asked
 * for. Where a command does no such thing its idempotency key may speak for it. What was refused left nothing.
 */
final class CommandsExistOnce implements Invariant {

    private static final int BATCH = 1_000;

    /** Traces of one command in all databases. */
    private static final class Traces {
        private long entries;
        private final Map<String, Long> actions = new HashMap<>();
        private String doubled;
        private boolean answerKept;

        private long times(SingleEffect effect) {
            return actions.getOrDefault(effect.context() + " " + effect.action(), 0L);
        }
    }

    @Override
    public Outcome check(Observed observed) throws SQLException {
        Findings findings = new Findings("acknowledged commands exist exactly once");
        List<CommandLedger.Command> commands = observed.commands().commands();
        for (int i = 0; i < commands.size(); i += BATCH) {
            check(commands.subList(i, Math.min(i + BATCH, commands.size())), observed.sources(), findings);
        }
        UnauditedRows.check(observed.sources(), commands, findings);
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
                collect(connection, context, ids, traces);
                created.addAll(created(connection, context, commands));
            }
        }
        for (CommandLedger.Command command : commands) {
            findings.examined(1);
            judge(command, traces.get(command.requestId()), created, findings);
        }
    }

    private static void collect(Connection connection, String context, String[] ids, Map<String, Traces> traces)
            throws SQLException {
        Rows.of(
                connection,
                """
                select request_id, action || ' ' || subject_type || ' ' || subject_id, count(*),
                       count(distinct md5(coalesce(after::text, ''))), action
                  from audit_entry
                 where request_id = any (?)
                 group by request_id, action, subject_type, subject_id
                """,
                row -> {
                    Traces found = traces.get(row.getString(1));
                    found.entries += row.getLong(3);
                    found.actions.merge(context + " " + row.getString(5), row.getLong(3), Long::sum);
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
        for (SingleEffect effect : SingleEffect.creations(context)) {
            String[] ids = commands.stream()
                    .filter(command -> effect.creates(command)
                            && SingleEffect.of(command).filter(effect::equals).isPresent())
                    .map(CommandLedger.Command::resourceId)
                    .toArray(String[]::new);
            if (ids.length > 0) {
                found.addAll(Rows.of(
                        connection,
                        "select id::text from " + effect.table() + " where id = any (?::uuid[])",
                        row -> row.getString(1),
                        (Object) ids));
            }
        }
        return found;
    }

    /**
     * By the entry of what it does once: none of these commands is acknowledged without it, and no entry is ever deleted. An answer
     * that is kept speaks for a command only of which nothing more is known, for a week.
     */
    private static boolean isThere(CommandLedger.Command command, Traces traces, Optional<SingleEffect> single) {
        return single.map(effect -> traces.times(effect) > 0)
                .orElseGet(() -> traces.entries > 0 || command.isPost() && traces.answerKept);
    }

    private static void judge(CommandLedger.Command command, Traces traces, Set<String> created, Findings findings) {
        findings.require(traces.doubled == null, command + " took effect twice: " + traces.doubled);
        Optional<SingleEffect> single = SingleEffect.of(command);
        single.ifPresent(effect -> {
            long times = traces.times(effect);
            findings.require(times <= 1, command + " took effect " + times + " times: " + effect.action());
        });
        switch (command.ending()) {
            case ACKNOWLEDGED -> {
                findings.require(isThere(command, traces, single), command + " was acknowledged and is lost");
                findings.require(
                        single.filter(effect -> effect.creates(command)).isEmpty()
                                || created.contains(command.resourceId()),
                        command + " was acknowledged, but " + command.resourceId() + " does not exist");
            }
            case REFUSED -> findings.require(traces.entries == 0, command + " was refused and took effect");
            case UNKNOWN -> {
                // Once or not at all is all that can be asked.
            }
        }
    }
}
