package vn.chiso.scoring.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.scoring.catalogue.mapping.CriterionMappings;
import vn.chiso.scoring.result.PublishedResults;
import vn.chiso.scoring.result.snapshot.ResultLine;
import vn.chiso.scoring.result.snapshot.ResultNode;
import vn.chiso.scoring.result.snapshot.ResultSnapshot;

/** Compares published results by what is known of their sets now. */
@ApplicationScoped
@Transactional
public class Comparisons {

    /** Of one period by when they came: a revision is later than what it revises. */
    private static final Comparator<ResultSnapshot> BY_TIME = Comparator.comparing(ResultSnapshot::period)
            .thenComparing(ResultSnapshot::publishedAt)
            .thenComparing(ResultSnapshot::id);

    private final PublishedResults results;
    private final CriterionMappings mappings;
    private final Sql sql;

    Comparisons(PublishedResults results, CriterionMappings mappings, Sql sql) {
        this.results = results;
        this.mappings = mappings;
        this.sql = sql;
    }

    /** The earlier with the later of two results that the caller sees, whichever is named first. */
    Comparison ofVisible(UUID id, UUID with) {
        var one = results.visible(id);
        var other = results.visible(with);
        return BY_TIME.compare(one, other) <= 0 ? compare(one, other) : compare(other, one);
    }

    /**
     * @param with must be the later one
     * @throws ProblemException where it is not, or they are not of one unit and programme
     */
    public Comparison withLater(ResultSnapshot result, ResultSnapshot with) {
        var comparison = compare(result, with);
        if (result.period().compareTo(with.period()) >= 0) {
            throw new ProblemException(ComparisonProblem.RESULT_NOT_LATER, with.period());
        }
        return comparison;
    }

    private Comparison compare(ResultSnapshot before, ResultSnapshot after) {
        requireComparable(before, after);
        var correspondence = correspondence(before, after);
        return new Comparison(
                ComparedResult.of(before),
                ComparedResult.of(after),
                correspondence.kind(),
                CriteriaComparison.of(before, after, correspondence),
                AreaComparison.of(before, after, correspondence));
    }

    private void requireComparable(ResultSnapshot before, ResultSnapshot after) {
        if (before.id().equals(after.id())) {
            throw new ProblemException(ComparisonProblem.RESULT_WITH_ITSELF);
        }
        if (!before.programme().equals(after.programme())) {
            throw new ProblemException(
                    ComparisonProblem.RESULTS_OF_DIFFERENT_PROGRAMMES, before.programme(), after.programme());
        }
        if (!before.unitId().equals(after.unitId()) && !succeeds(after.unitId(), before.unitId())) {
            throw new ProblemException(
                    ComparisonProblem.RESULTS_OF_DIFFERENT_UNITS,
                    before.assessedUnit().name(),
                    after.assessedUnit().name());
        }
    }

    private Correspondence correspondence(ResultSnapshot before, ResultSnapshot after) {
        if (before.criteriaSetId().equals(after.criteriaSetId())) {
            return Correspondence.sameSet(codes(before));
        }
        return mappings.find(after.criteriaSetId(), before.criteriaSetId())
                .map(Correspondence::of)
                .or(() -> mappings.find(before.criteriaSetId(), after.criteriaSetId())
                        .map(Correspondence::reversed))
                .orElseGet(Correspondence::none);
    }

    private static List<String> codes(ResultSnapshot result) {
        var areas = result.standing() == null
                ? Stream.<String>of()
                : result.standing().nodes().stream()
                        .filter(node -> node.parentCode() == null)
                        .map(ResultNode::code);
        return Stream.concat(result.lines().stream().map(ResultLine::criterionCode), areas)
                .distinct()
                .toList();
    }

    /** Also through several reorganisations. Whoever only inherits as the unit above is no successor: it was never assessed like it. */
    private boolean succeeds(UUID unit, UUID former) {
        return !sql.query("""
                with recursive heir(id) as (
                    select cast(? as uuid)
                    union
                    select s.successor_id
                      from heir h
                      join unit_succession s on s.predecessor_id = h.id
                      join unit_node n on n.id = h.id
                     where s.successor_id is distinct from n.parent_id
                )
                select 1 from heir where id = ?
                """, row -> 1, former, unit).isEmpty();
    }
}
