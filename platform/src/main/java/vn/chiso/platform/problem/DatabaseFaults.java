package vn.chiso.platform.problem;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;

/** Tells what a failed statement means, by its SQLSTATE (PostgreSQL, appendix A). */
public final class DatabaseFaults {

    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"([a-z0-9_]+)\"");

    private DatabaseFaults() {}

    /** The database or the way to it is down, or it is stopping: trying again later may help. */
    public static boolean isOutage(Throwable failure) {
        return sqlCauses(failure).anyMatch(e -> {
            var state = e.getSQLState();
            // Agroal reports "no connection within the time" without a state.
            return state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
        });
    }

    /** Deadlock, serialization failure or a row changed meanwhile: the other transaction won, the same work may succeed now. */
    public static boolean isLostRace(Throwable failure) {
        return causes(failure).anyMatch(OptimisticLockException.class::isInstance)
                || sqlCauses(failure)
                        .anyMatch(
                                e -> e.getSQLState() != null && e.getSQLState().startsWith("40"));
    }

    /** The name of a violated unique, foreign-key, check or not-null constraint. */
    public static Optional<String> constraint(Throwable failure) {
        return sqlCauses(failure)
                .filter(e -> e.getSQLState() != null && e.getSQLState().startsWith("23"))
                .map(e -> {
                    var name = CONSTRAINT.matcher(String.valueOf(e.getMessage()));
                    return name.find() ? name.group(1) : e.getSQLState();
                })
                .findFirst();
    }

    /** The value does not fit its column (class 22): a date or number that no rule of ours caught before. */
    public static boolean isUnstorable(Throwable failure) {
        return sqlCauses(failure)
                .anyMatch(e -> e.getSQLState() != null && e.getSQLState().startsWith("22"));
    }

    /**
     * The transaction ended without a word on why: the database went away during the commit, or the time was over. What
     * became of it is open, so only work that may be repeated can be tried again.
     */
    public static boolean isOutcomeUnknown(Throwable failure) {
        var ended = causes(failure)
                .anyMatch(e -> e instanceof RollbackException
                        || e instanceof HeuristicMixedException
                        || e instanceof HeuristicRollbackException
                        || e instanceof XAException);
        return ended && constraint(failure).isEmpty() && !isUnstorable(failure);
    }

    private static Stream<SQLException> sqlCauses(Throwable failure) {
        return causes(failure).filter(SQLException.class::isInstance).map(SQLException.class::cast);
    }

    /** Causes and suppressed failures: the transaction manager reports what happened at commit as suppressed. */
    private static Stream<Throwable> causes(Throwable failure) {
        var found = new LinkedHashSet<Throwable>();
        var next = new ArrayDeque<Throwable>();
        next.add(failure);
        while (!next.isEmpty() && found.size() < 50) {
            var current = next.remove();
            if (found.add(current)) {
                if (current.getCause() != null) {
                    next.add(current.getCause());
                }
                next.addAll(List.of(current.getSuppressed()));
            }
        }
        return found.stream();
    }
}
