package vn.chiso.scoring.consistency.rule.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.scoring.consistency.document.Placed;
import vn.chiso.scoring.consistency.document.PublishedDocument;
import vn.chiso.scoring.consistency.document.ResultRow;
import vn.chiso.scoring.consistency.document.ScoredRow;
import vn.chiso.scoring.consistency.rule.ConsistencyRule;
import vn.chiso.scoring.consistency.rule.Finding;
import vn.chiso.scoring.consistency.rule.RuleId;

/**
 * The components make up the total (domain.md §9.3: 51.15 + 6.71 + 23.27 is not 82.13). Where only an index is printed,
 * their maxima are taken to make up 100 unless all of them are printed.
 */
public final class ComponentSum implements ConsistencyRule {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** As many decimals as an index has, unless it is printed with more (QĐ 1149/QĐ-BNV prints two). */
    private static final int USUAL_SCALE = 2;

    @Override
    public Stream<Finding> check(PublishedDocument document) {
        var programmes = document.placedResults().stream()
                .collect(Collectors.groupingBy(result -> document.programmeOf(result.part())));
        return document.placedResults().stream()
                .filter(result -> result.part().kind() == ResultRow.Kind.TOTAL)
                .flatMap(total -> check(total, components(programmes.get(document.programmeOf(total.part())))));
    }

    private static List<ResultRow> components(List<Placed<ResultRow>> results) {
        return results.stream()
                .map(Placed::part)
                .filter(result -> result.kind() == ResultRow.Kind.COMPONENT)
                .toList();
    }

    private static Stream<Finding> check(Placed<ResultRow> total, List<ResultRow> components) {
        var points = total.part().gained();
        var index = total.part().percent() == null
                ? Optional.<BigDecimal>empty()
                : total.part().percent().amount();
        return Sum.of(components, ScoredRow::gained)
                .flatMap(sum -> points.isPresent()
                        ? difference(total.member("points"), sum, points.get(), sum.amount())
                        : index.flatMap(printed ->
                                difference(total.member("percent"), sum, printed, index(sum, components, printed))))
                .stream();
    }

    private static Optional<Finding> difference(String pointer, Sum sum, BigDecimal printed, BigDecimal right) {
        return printed.compareTo(right) == 0
                ? Optional.empty()
                : Optional.of(Finding.of(RuleId.COMPONENT_SUM, pointer, sum.written(), printed, right));
    }

    private static BigDecimal index(Sum sum, List<ResultRow> components, BigDecimal printed) {
        return Sum.of(components, ScoredRow::maximum)
                .map(Sum::amount)
                .filter(most -> most.signum() > 0)
                .map(most -> sum.amount()
                        .multiply(HUNDRED)
                        .divide(most, Math.max(USUAL_SCALE, printed.scale()), RoundingMode.HALF_UP))
                .orElse(sum.amount());
    }
}
