package vn.chiso.scoring.evidence;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.chiso.platform.problem.ProblemException;

/** One part of a file (RFC 9110 §14), first and last byte included. Several at once are answered with the whole. */
record ByteRange(long first, long last) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * @param header Range, may be null; empty is answered for what is no range of ours, as the RFC has it
     * @throws ProblemException range-not-satisfiable if it begins behind the end
     */
    static Optional<ByteRange> of(String header, long size) {
        var range = ONE.matcher(header == null ? "" : header.strip());
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return Optional.empty();
        }
        return range.group(1).isEmpty()
                ? Optional.of(fromEnd(Long.parseLong(range.group(2)), size))
                : fromStart(Long.parseLong(range.group(1)), range.group(2), size);
    }

    private static ByteRange fromEnd(long length, long size) {
        requireInside(length > 0);
        return new ByteRange(Math.max(0, size - length), size - 1);
    }

    private static Optional<ByteRange> fromStart(long first, String end, long size) {
        long last = end.isEmpty() ? size - 1 : Math.min(Long.parseLong(end), size - 1);
        if (!end.isEmpty() && Long.parseLong(end) < first) {
            return Optional.empty();
        }
        requireInside(first < size);
        return Optional.of(new ByteRange(first, last));
    }

    private static void requireInside(boolean inside) {
        if (!inside) {
            throw new ProblemException(EvidenceProblem.RANGE_NOT_SATISFIABLE);
        }
    }

    long length() {
        return last - first + 1;
    }
}
