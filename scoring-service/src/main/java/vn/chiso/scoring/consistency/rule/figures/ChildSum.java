package vn.chiso.scoring.consistency.rule.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.scoring.consistency.document.CriterionRow;
import vn.chiso.scoring.consistency.document.Placed;
import vn.chiso.scoring.consistency.document.PublishedDocument;
import vn.chiso.scoring.consistency.document.PublishedDocument.Coverage;
import vn.chiso.scoring.consistency.document.ScoredRow;
import vn.chiso.scoring.consistency.rule.ConsistencyRule;
import vn.chiso.scoring.consistency.rule.Finding;
import vn.chiso.scoring.consistency.rule.RuleId;
import vn.chiso.scoring.consistency.rule.codes.CodeTree;

/**
 * What a section or a criterion loses is what its parts lose; in a full list its maximum and its points are their sums, too
 * (domain.md §9.2: the items of a section explain 6.0 of 6.1).
 */
public final class ChildSum implements ConsistencyRule {

    @Override
    public Stream<Finding> check(PublishedDocument document) {
        var tree = CodeTree.of(document.placedCriteria());
        var full = document.coverage() == Coverage.FULL;
        var roots = tree.roots().stream()
                .map(Placed::part)
                .filter(row -> row.section() != null)
                .collect(Collectors.groupingBy(CriterionRow::section));
        var sections = document.placedSections().stream()
                .flatMap(section ->
                        check(section, roots.getOrDefault(section.part().code(), List.of()), full));
        return full ? Stream.concat(sections, parents(tree)) : sections;
    }

    /** An extract lists some children only, so nothing adds up there. */
    private static Stream<Finding> parents(CodeTree tree) {
        return tree.parents().entrySet().stream().flatMap(family -> check(family.getKey(), parts(family), true));
    }

    private static List<CriterionRow> parts(Map.Entry<Placed<CriterionRow>, List<Placed<CriterionRow>>> family) {
        return family.getValue().stream().map(Placed::part).toList();
    }

    private static Stream<Finding> check(Placed<? extends ScoredRow> whole, List<CriterionRow> parts, boolean full) {
        var losses = check(whole, "deducted", ScoredRow::loss, parts);
        return full
                ? Stream.of(
                                check(whole, "maxPoints", ScoredRow::maximum, parts),
                                check(whole, "points", ScoredRow::gained, parts),
                                losses)
                        .flatMap(Optional::stream)
                : losses.stream();
    }

    private static Optional<Finding> check(
            Placed<? extends ScoredRow> whole,
            String member,
            Function<ScoredRow, Optional<BigDecimal>> amount,
            List<CriterionRow> parts) {
        var printed = amount.apply(whole.part());
        return Sum.of(parts, amount::apply)
                .filter(sum -> printed.isPresent() && sum.differs(printed.get()))
                .map(sum -> Finding.of(
                        RuleId.CHILD_SUM, whole.member(member), whole.part().label(), printed.get(), sum.amount()));
    }
}
