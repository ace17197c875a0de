package vn.chiso.scoring.consistency.rule.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.scoring.consistency.rule.Finding;

/**
 * Amounts that a document lists, added up.
 *
 * @param written the addition as people read it
 */
record Sum(BigDecimal amount, String written) {

    /** Longer additions are cut: a reader wants to see the document, not the sum. */
    private static final int MOST_SHOWN = 12;

    /** Empty if there are no rows, or if one of them leaves its amount open. */
    static <T> Optional<Sum> of(List<T> rows, Function<T, Optional<BigDecimal>> amount) {
        var known = rows.stream().map(amount).flatMap(Optional::stream).toList();
        if (rows.isEmpty() || known.size() < rows.size()) {
            return Optional.empty();
        }
        return Optional.of(new Sum(known.stream().reduce(BigDecimal.ZERO, BigDecimal::add), written(known)));
    }

    private static String written(List<BigDecimal> amounts) {
        var shown = amounts.stream().limit(MOST_SHOWN).map(Finding::plain);
        var rest = amounts.size() > MOST_SHOWN ? Stream.of("…") : Stream.<String>empty();
        return Stream.concat(shown, rest).collect(Collectors.joining(" + "));
    }

    boolean differs(BigDecimal printed) {
        return amount.compareTo(printed) != 0;
    }
}
