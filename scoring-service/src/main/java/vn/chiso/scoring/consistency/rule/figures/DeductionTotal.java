package vn.chiso.scoring.consistency.rule.figures;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.chiso.scoring.consistency.document.Placed;
import vn.chiso.scoring.consistency.document.PublishedDocument;
import vn.chiso.scoring.consistency.document.ResultRow;
import vn.chiso.scoring.consistency.document.ScoredRow;
import vn.chiso.scoring.consistency.rule.ConsistencyRule;
import vn.chiso.scoring.consistency.rule.Finding;
import vn.chiso.scoring.consistency.rule.RuleId;
import vn.chiso.scoring.consistency.rule.codes.CodeTree;

/**
 * The printed total of points lost is the sum of what the sections lose, or, without sections, of what the criteria lose
 * (domain.md §9.1: 27.75). Each level is held against the next one only, so that one fault is one finding.
 */
public final class DeductionTotal implements ConsistencyRule {

    /** A component loses only its part, and what a unit gives itself is not what it lost. */
    private static final Set<ResultRow.Kind> KINDS = Set.of(ResultRow.Kind.TOTAL, ResultRow.Kind.APPRAISED);

    @Override
    public Stream<Finding> check(PublishedDocument document) {
        var sum = sum(document);
        if (sum.isEmpty()) {
            return Stream.empty();
        }
        return document.ownResults().stream()
                .filter(result -> KINDS.contains(result.part().kind()))
                .filter(result -> result.part().printedLoss().isPresent())
                .filter(result -> sum.get().differs(result.part().printedLoss().get()))
                .map(result -> Finding.of(
                        RuleId.DEDUCTION_TOTAL,
                        result.member("deducted"),
                        sum.get().written(),
                        result.part().printedLoss().get(),
                        sum.get().amount()));
    }

    private static Optional<Sum> sum(PublishedDocument document) {
        if (!document.sections().isEmpty()) {
            return Sum.of(document.sections(), ScoredRow::loss);
        }
        var roots = CodeTree.of(document.placedCriteria()).roots().stream()
                .map(Placed::part)
                .toList();
        return Sum.of(roots, ScoredRow::loss);
    }
}
