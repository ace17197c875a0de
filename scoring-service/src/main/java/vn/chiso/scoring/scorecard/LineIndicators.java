package vn.chiso.scoring.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.scoring.campaign.PinnedCriterion;
import vn.chiso.scoring.indicator.Binding;
import vn.chiso.scoring.indicator.RecordedValues;
import vn.chiso.scoring.indicator.UnitValues;

/** What the indicators say for the unit of a card and the period of its campaign. */
@ApplicationScoped
public class LineIndicators {

    private final RecordedValues values;

    LineIndicators(RecordedValues values) {
        this.values = values;
    }

    /** What fills the lines of these criteria now. */
    public UnitValues current(CardInHand hand, Stream<PinnedCriterion> criteria) {
        return current(
                hand,
                criteria.flatMap(criterion -> Binding.of(criterion.scoringMethod()).stream())
                        .toList());
    }

    /** By code of the criterion; one without an indicator has none. */
    Map<String, List<LineIndicator>> of(
            CardInHand hand, Collection<ScorecardLine> lines, Map<String, PinnedCriterion> criteria) {
        var bindings = lines.stream()
                .collect(Collectors.toMap(
                        ScorecardLine::criterionCode,
                        line -> Binding.of(criteria.get(line.criterionCode()).scoringMethod())));
        var current =
                current(hand, bindings.values().stream().flatMap(List::stream).toList());
        return lines.stream()
                .collect(Collectors.toMap(
                        ScorecardLine::criterionCode,
                        line -> bindings.get(line.criterionCode()).stream()
                                .map(binding ->
                                        LineIndicator.of(binding, current.of(binding), line.self(), hand.card()))
                                .toList()));
    }

    /** What the indicators of these bindings say now. */
    public UnitValues current(CardInHand hand, Collection<Binding> bindings) {
        return values.current(
                bindings, hand.card().assessedUnitId(), hand.campaign().period());
    }
}
