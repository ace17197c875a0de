package vn.chiso.criteria.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A criterion's code as Vietnamese documents write it, {@code I.B.6.đ}: Roman numerals, Latin capitals, numbers and small letters
 * of the Vietnamese alphabet, in any mixture and depth. The natural order is the order of the document.
 */
public final class CriterionCode implements Comparable<CriterionCode> {

    private static final int MAX_LENGTH = 60;
    private static final int MAX_DEPTH = 12;
    private static final Comparator<CodeSegment> ORDER =
            Comparator.comparing(CodeSegment::kind).thenComparingInt(CodeSegment::value);

    private final String text;
    private final List<CodeSegment> segments;

    private CriterionCode(String text, List<CodeSegment> segments) {
        this.text = text;
        this.segments = List.copyOf(segments);
    }

    /** Empty if the text is no code. */
    public static Optional<CriterionCode> parse(String text) {
        if (text == null || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        var parts = text.split("\\.", -1);
        if (parts.length > MAX_DEPTH) {
            return Optional.empty();
        }
        var segments = new ArrayList<CodeSegment>(parts.length);
        for (var part : parts) {
            var before = segments.isEmpty() ? null : segments.getLast().kind();
            var segment = CodeSegment.parse(part, before);
            if (segment.isEmpty()) {
                return Optional.empty();
            }
            segments.add(segment.get());
        }
        return Optional.of(new CriterionCode(text, segments));
    }

    public boolean startsWith(CriterionCode other) {
        return segments.size() > other.segments.size()
                && segments.subList(0, other.segments.size()).equals(other.segments);
    }

    @Override
    public int compareTo(CriterionCode other) {
        int shared = Math.min(segments.size(), other.segments.size());
        for (int i = 0; i < shared; i++) {
            int order = ORDER.compare(segments.get(i), other.segments.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(segments.size(), other.segments.size());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CriterionCode code && segments.equals(code.segments);
    }

    @Override
    public int hashCode() {
        return segments.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
