package vn.chiso.platform.paging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.chiso.platform.json.PlainText;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;

/** Position in a list, opaque to clients: the sort key of the last row they saw. */
public final class Cursor {

    private static final char SEPARATOR = '\u001f';

    private Cursor() {}

    static String encode(List<String> key) {
        var text = String.join(String.valueOf(SEPARATOR), key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProblemException if the text is not a cursor of a list with that many sort columns */
    public static List<String> decode(String cursor, int columns) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var key = List.of(text.split(String.valueOf(SEPARATOR), -1));
            if (key.size() == columns && PlainText.isStorable(text)) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
        throw invalid();
    }

    /** For lists ordered by id alone. */
    public static UUID decodeId(String cursor) {
        return read(cursor, 1, null, key -> UUID.fromString(key.getFirst()));
    }

    /** For lists ordered by a position that begins at 1; zero without a cursor. */
    public static int position(String cursor) {
        return read(cursor, 1, 0, key -> Integer.parseInt(key.getFirst()));
    }

    /**
     * The place after which a list goes on, read out of the sort key of the last row.
     *
     * @param cursor null for the beginning
     * @param first the place before all rows
     * @param reader may throw what parsing throws: then it is no cursor of this list
     */
    public static <T> T read(String cursor, int columns, T first, Function<List<String>, T> reader) {
        if (cursor == null) {
            return first;
        }
        var key = decode(cursor, columns);
        try {
            return reader.apply(key);
        } catch (IllegalArgumentException | DateTimeException notOfThisList) {
            throw invalid();
        }
    }

    /** For lists that read more out of their key than a text. */
    public static ProblemException invalid() {
        return new ProblemException(PlatformProblem.INVALID_CURSOR).at("?cursor");
    }
}
