package vn.chiso.task.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The text of a cell as a document lays it out: in lines, several of which may begin with a dash or a number. Pure. */
final class CellText {

    /** Tables that were copied out of web pages bring their mark-up along. */
    private static final Pattern MARK_UP = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>");

    private static final Pattern LINE_BREAK = Pattern.compile("(?i)<br[^<>]{0,20}>|</?(?:p|div|ul|ol)\\b[^<>]{0,200}>");
    private static final Pattern LIST_ITEM = Pattern.compile("(?i)<li\\b[^<>]{0,200}>");
    private static final Pattern SPACES = Pattern.compile("[\\h\\v]+");

    /** "- ", "+ ", "1. ", "a) ": what follows is a thing of its own. */
    private static final Pattern BULLET = Pattern.compile("^(?:[-–—+•*]\\s*|\\d{1,2}[.)]\\s+|[a-zđ]\\)\\s*)");

    private CellText() {}

    /** All of it in one line. */
    static String line(String text) {
        return composed(MARK_UP.matcher(text).replaceAll(" "));
    }

    /** Its lines, without empty ones. */
    static List<String> lines(String text) {
        var listed = LIST_ITEM.matcher(text).replaceAll("\n- ");
        return LINE_BREAK
                .matcher(listed)
                .replaceAll("\n")
                .lines()
                .map(CellText::line)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String composed(String text) {
        return Normalizer.normalize(SPACES.matcher(text).replaceAll(" "), Normalizer.Form.NFC)
                .strip();
    }

    /**
     * What a cell lists.
     *
     * @param rest of what the row above has begun; null where the cell begins with something of its own
     * @param parts without their bullets
     */
    record Parts(String rest, List<String> parts) {

        boolean isEmpty() {
            return rest == null && parts.isEmpty();
        }
    }

    static Parts parts(List<String> lines) {
        boolean listed = lines.stream().anyMatch(line -> BULLET.matcher(line).find());
        if (!listed) {
            return new Parts(null, lines.isEmpty() ? List.of() : List.of(String.join(" ", lines)));
        }
        var parts = new ArrayList<StringBuilder>();
        var rest = new StringBuilder();
        for (var line : lines) {
            var bullet = BULLET.matcher(line);
            if (bullet.find()) {
                parts.add(new StringBuilder(line.substring(bullet.end())));
            } else {
                (parts.isEmpty() ? rest : parts.getLast()).append(' ').append(line);
            }
        }
        return new Parts(
                rest.isEmpty() ? null : rest.toString().strip(),
                parts.stream().map(part -> part.toString().strip()).toList());
    }
}
