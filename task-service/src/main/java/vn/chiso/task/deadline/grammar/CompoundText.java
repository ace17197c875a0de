package vn.chiso.task.deadline.grammar;

import static vn.chiso.task.deadline.grammar.DeadlineForm.USUAL;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.chiso.task.deadline.Deadline;
import vn.chiso.task.deadline.DeadlineWarning;
import vn.chiso.task.deadline.grammar.Outcome.Understood;

/**
 * Texts of several deadlines, and texts that also name the work: "Ban hành … trong tháng 01/2024 và lập hồ sơ sau khi …". All of the
 * text has to be understood, and a person confirms it.
 */
final class CompoundText {

    /** Real texts have two or three parts; whoever enumerates more writes prose. */
    private static final int MOST_PIECES = 8;

    private static final int LONGEST_WORK = 25;

    private static final Pattern TRAILING = Pattern.compile("[\\s,;.]+$");

    /** Words that begin a deadline inside a sentence; "năm 2024" alone may belong to the work. */
    private static final Pattern INTRODUCTION = Pattern.compile(AdministrativeText.tonesLast(
            "(?:trước|chậm nhất|muộn nhất|đến|trong|khi|sau khi|ngay sau khi|ngay khi|theo|từ nay|định kỳ|hàng|hằng|thường xuyên) .*"
                    + "|thường xuyên"));

    /** What the name of the work must not hold: another time, or a word that turns the meaning round. */
    private static final Pattern NO_WORK = Pattern.compile(
            AdministrativeText.tonesLast(
                    "[\\d;]|(?<![\\p{L}\\p{M}])(?:trước|sau|khi|từ|đến|tới|hàng|hằng|định kỳ|thường xuyên|tháng|quý|năm|tuần"
                            + "|ngày|hạn|chậm|muộn|không|chưa|trừ|riêng|theo)(?![\\p{L}\\p{M}])"),
            Pattern.UNICODE_CHARACTER_CLASS);

    /** Reads a text that is one form as a whole. */
    interface WholeReading {
        Optional<Outcome> of(AdministrativeText text);
    }

    /** Words of the text, the last one excluded. */
    private record Span(int from, int to) {}

    private record Part(String work, Understood understood, String text) {}

    private CompoundText() {}

    /** The one deadline of a sentence that also names the work. */
    static Optional<Understood> withWork(AdministrativeText text, WholeReading forms) {
        return part(text, forms).map(Part::understood).map(understood -> understood.atMost(USUAL));
    }

    /** Several parts, each with its deadline; the shortest first parts that leave nothing over. */
    static Optional<Understood> inParts(AdministrativeText text, WholeReading forms) {
        List<Integer> ends = pieceEnds(text);
        if (ends.size() < 2 || ends.size() > MOST_PIECES) {
            return Optional.empty();
        }
        // Each span is read once, however many ways lead to it.
        var read = new HashMap<Span, Optional<Part>>();
        Function<Span, Optional<Part>> parts = span ->
                read.computeIfAbsent(span, each -> part(withoutConnector(text.words(each.from(), each.to())), forms));
        return partsFrom(0, ends, parts).filter(found -> found.size() > 1).map(CompoundText::together);
    }

    private static Optional<List<Part>> partsFrom(int from, List<Integer> ends, Function<Span, Optional<Part>> parts) {
        if (ends.isEmpty()) {
            return Optional.of(List.of());
        }
        for (int i = 0; i < ends.size(); i++) {
            var first = parts.apply(new Span(from, ends.get(i)));
            var rest = first.isEmpty()
                    ? Optional.<List<Part>>empty()
                    : partsFrom(ends.get(i), ends.subList(i + 1, ends.size()), parts);
            if (rest.isPresent()) {
                return Optional.of(
                        Stream.concat(first.stream(), rest.get().stream()).toList());
            }
        }
        return Optional.empty();
    }

    /** Where a part may end: before "và" and "còn", after a comma and a semicolon. */
    private static List<Integer> pieceEnds(AdministrativeText text) {
        String[] words = text.key().split(" ");
        var ends = new LinkedHashSet<Integer>();
        for (int i = 1; i < words.length; i++) {
            if (isConnector(words[i]) || words[i - 1].endsWith(",") || words[i - 1].endsWith(";")) {
                ends.add(i);
            }
        }
        ends.add(words.length);
        return List.copyOf(ends);
    }

    private static boolean isConnector(String word) {
        return word.equals(AdministrativeText.key("và")) || word.equals(AdministrativeText.key("còn"));
    }

    private static AdministrativeText withoutConnector(AdministrativeText piece) {
        return isConnector(piece.key().split(" ")[0]) ? piece.words(1, piece.words()) : piece;
    }

    private static Optional<Part> part(AdministrativeText piece, WholeReading forms) {
        int words = piece.words();
        for (int work = 0; work < Math.min(words, LONGEST_WORK); work++) {
            var deadline = piece.words(work, words);
            var name = piece.words(0, work);
            if (work == 0 || INTRODUCTION.matcher(deadline.key()).matches()) {
                if (forms.of(deadline).orElse(null) instanceof Understood understood
                        && !(understood.deadline() instanceof Deadline.Compound)
                        && !NO_WORK.matcher(name.key()).find()) {
                    return Optional.of(new Part(
                            work == 0 ? null : name.written(),
                            understood,
                            TRAILING.matcher(deadline.written()).replaceFirst("")));
                }
            }
        }
        return Optional.empty();
    }

    private static Understood together(List<Part> parts) {
        var warnings = new LinkedHashSet<DeadlineWarning>();
        parts.forEach(part -> warnings.addAll(part.understood().warnings()));
        int confidence =
                parts.stream().mapToInt(part -> part.understood().confidence()).reduce(USUAL, Math::min);
        return new Understood(
                new Deadline.Compound(parts.stream()
                        .map(part ->
                                new Deadline.Part(part.work(), part.understood().deadline(), part.text()))
                        .toList()),
                confidence,
                List.copyOf(warnings));
    }
}
