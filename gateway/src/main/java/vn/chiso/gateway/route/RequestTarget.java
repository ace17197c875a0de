package vn.chiso.gateway.route;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Path and query of a request line that can be read in one way only. Nothing is normalised: a target that a service
 * might understand otherwise than the route table does (dot segments, empty segments, encoded slashes, path
 * parameters, encoding in vain or twice) is refused, so that no spelling leads past the table.
 *
 * @param path as sent, percent-encoding untouched
 * @param query as sent with its question mark, or empty
 */
public record RequestTarget(String path, String query) {

    private static final String UNRESERVED = "-._~";
    // RFC 3986 pchar without ";": path parameters ("..;/") are read differently by different servers.
    private static final String RESERVED = "!$&'()*+,=:@%";
    private static final String NOT_IN_A_QUERY = "#\\";
    private static final String NOT_IN_A_SEGMENT = "/\\;%\u007f";

    public static Optional<RequestTarget> parse(String uri) {
        int mark = uri.indexOf('?');
        String path = mark < 0 ? uri : uri.substring(0, mark);
        String query = mark < 0 ? "" : uri.substring(mark);
        if (path.startsWith("/") && isQuery(query) && isUnambiguous(path)) {
            return Optional.of(new RequestTarget(path, query));
        }
        return Optional.empty();
    }

    public String uri() {
        return path + query;
    }

    /** One that a service's framework cannot decode would be answered there, without a problem. */
    private static boolean isQuery(String query) {
        return all(query, RequestTarget::mayBeInQuery) && decode(query).isPresent();
    }

    private static boolean mayBeInQuery(int c) {
        return c > ' ' && c <= '~' && NOT_IN_A_QUERY.indexOf(c) < 0;
    }

    private static boolean isUnambiguous(String path) {
        int start = 1;
        for (int end = path.indexOf('/', start); end >= 0; end = path.indexOf('/', start)) {
            if (end == start || !isSegment(path.substring(start, end))) {
                return false;
            }
            start = end + 1;
        }
        // Only the last segment may be empty: that is a trailing slash.
        return isSegment(path.substring(start));
    }

    private static boolean isSegment(String segment) {
        return all(segment, RequestTarget::mayBeInSegment)
                && decode(segment).filter(RequestTarget::isName).isPresent()
                && !hidesPlainCharacters(segment);
    }

    /** Services undo that before they look for a route: for them "%73tream" is "stream". */
    private static boolean hidesPlainCharacters(String segment) {
        for (int at = segment.indexOf('%'); at >= 0; at = segment.indexOf('%', at + 3)) {
            if (isUnreserved(HexFormat.fromHexDigits(segment, at + 1, at + 3))) {
                return true;
            }
        }
        return false;
    }

    /** Asked of every request several times, hence no stream. */
    private static boolean all(String text, IntPredicate isAllowed) {
        for (int i = 0; i < text.length(); i++) {
            if (!isAllowed.test(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayBeInSegment(int c) {
        return isUnreserved(c) || RESERVED.indexOf(c) >= 0;
    }

    private static boolean isUnreserved(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || UNRESERVED.indexOf(c) >= 0;
    }

    private static boolean isName(String decoded) {
        return !decoded.equals(".")
                && !decoded.equals("..")
                && all(decoded, c -> c >= ' ' && NOT_IN_A_SEGMENT.indexOf(c) < 0);
    }

    /** Nothing, if the bytes that the percent signs stand for are not UTF-8. */
    private static Optional<String> decode(String segment) {
        if (segment.indexOf('%') < 0) {
            return Optional.of(segment);
        }
        ByteBuffer bytes = ByteBuffer.allocate(segment.length());
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c == '%') {
                int high = i + 2 < segment.length() ? Character.digit(segment.charAt(i + 1), 16) : -1;
                int low = i + 2 < segment.length() ? Character.digit(segment.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes.put((byte) (high << 4 | low));
                i += 2;
            } else {
                bytes.put((byte) c);
            }
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
