package vn.chiso.verifier;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Runs every check on the databases and topics as they are. Changes nothing, and belongs to no consumer group. */
public final class Verifier {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final List<Check> CHECKS = List.of(
            new OutboxCheck(),
            new OrderCheck(),
            new EffectCheck(),
            new DeadLetterCheck(),
            new ReadModelCheck(),
            new ReminderCheck(),
            new ResultCheck(),
            new AcknowledgedCheck());

    private final Installation installation;
    private final Set<AcknowledgedWrite> acknowledged = new HashSet<>();
    private final Set<String> poisoned = new HashSet<>();

    public Verifier(Installation installation) {
        this.installation = installation;
    }

    /** Commands that clients were told are done. */
    public Verifier acknowledged(Set<AcknowledgedWrite> writes) {
        acknowledged.addAll(writes);
        return this;
    }

    /** Where poison was put on purpose, as {@code topic-partition@offset}: dead letters are expected of it, and only of it. */
    public Verifier poisoned(Set<String> places) {
        poisoned.addAll(places);
        return this;
    }

    /**
     * Looks until nothing is broken or the time is over: events under way are no broken promise yet. What is broken when nothing
     * moves any more stays broken.
     */
    public List<Finding> settled(Duration patience) {
        Instant end = Instant.now().plus(patience);
        List<Finding> findings = now();
        while (!findings.isEmpty() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(PAUSE.toNanos());
            findings = now();
        }
        return findings;
    }

    /** One look. */
    public List<Finding> now() {
        Map<Context, Connection> connections = new EnumMap<>(Context.class);
        try {
            for (Context context : Context.values()) {
                connections.put(context, installation.connect(context));
            }
            Databases databases = new Databases(connections);
            return findings(new Evidence(databases, installation.log(), acknowledged, poisoned));
        } catch (SQLException e) {
            throw new IllegalStateException("A database cannot be reached: " + e.getMessage(), e);
        } finally {
            connections.values().forEach(Verifier::close);
        }
    }

    static List<Finding> findings(Evidence evidence) {
        return CHECKS.stream()
                .flatMap(check -> check.findings(evidence).stream())
                .toList();
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // Nothing was written, so nothing is lost with it.
            DriverManager.println("not closed: " + e.getMessage());
        }
    }
}
