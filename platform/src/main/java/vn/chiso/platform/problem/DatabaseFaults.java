package vn.chiso.platform.problem;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    /** Deadlock or serialization failure: the other transaction won, the same work may succeed now. */
    public static boolean isLostRace(Throwable failure) {
        return sqlCauses(failure)
                .anyMatch(e -> e.getSQLState() != null && e.getSQLState().startsWith("40"));
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

    private static Stream<SQLException> sqlCauses(Throwable failure) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause)
                .limit(20)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast);
    }
}
