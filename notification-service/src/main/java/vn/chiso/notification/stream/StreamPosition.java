package vn.chiso.notification.stream;

import java.util.UUID;
import java.util.regex.Pattern;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;

/**
 * A place in a table that is read as a stream: the writing transaction's number and the row's id. Rows are shown only below
 * the oldest transaction still running, so that none can appear behind a position that was handed out. A dump that is restored into
 * another cluster is no end of that: {@code rebase_streams()} lifts the numbers there above all that were handed out.
 *
 * @param tx a PostgreSQL {@code xid8}, as text
 */
public record StreamPosition(String tx, UUID id) {

    public static final StreamPosition START = new StreamPosition("0", new UUID(0, 0));

    private static final Pattern TEXT = Pattern.compile("(\\d{1,19})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** @throws ProblemException 400 if the text is not a position of ours */
    public static StreamPosition parse(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new ProblemException(PlatformProblem.INVALID_CURSOR);
        }
        return new StreamPosition(matcher.group(1), UUID.fromString(matcher.group(2)));
    }

    @Override
    public String toString() {
        return tx + "-" + id;
    }
}
