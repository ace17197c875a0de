package vn.chiso.scoring.consistency.rule.figures;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.scoring.consistency.document.Placed;
import vn.chiso.scoring.consistency.document.PublishedDocument;
import vn.chiso.scoring.consistency.document.ResultRow;
import vn.chiso.scoring.consistency.document.WrittenNumber;
import vn.chiso.scoring.consistency.rule.ConsistencyRule;
import vn.chiso.scoring.consistency.rule.Finding;
import vn.chiso.scoring.consistency.rule.RuleId;

/** A rank lies among the units that were ranked (domain.md §3.4): 04/11, never 12/11. */
public final class RankBeyondRankedUnits implements ConsistencyRule {

    @Override
    public Stream<Finding> check(PublishedDocument document) {
        return document.placedResults().stream()
                .filter(result -> result.part().rank() != null)
                .flatMap(RankBeyondRankedUnits::check);
    }

    private static Stream<Finding> check(Placed<ResultRow> result) {
        var ranked = rankedUnits(result.part());
        return result
                .part()
                .rank()
                .amount()
                .filter(rank -> ranked.isPresent() && rank.compareTo(ranked.get()) > 0)
                .map(rank -> Finding.of(
                        RuleId.RANK_BEYOND_RANKED_UNITS,
                        result.member("rank"),
                        result.part().label(),
                        rank,
                        ranked.get()))
                .stream();
    }

    private static Optional<BigDecimal> rankedUnits(ResultRow result) {
        return Optional.ofNullable(result.rankedUnits())
                .map(BigDecimal::valueOf)
                .or(() -> result.rank().read().map(WrittenNumber.Exact::outOf));
    }
}
