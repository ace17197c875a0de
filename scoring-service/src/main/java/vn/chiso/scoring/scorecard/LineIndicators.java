package vn.chiso.scoring.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.chiso.scoring.campaign.PinnedCriterion;
import vn.chiso.scoring.engine.InputValue;
import vn.chiso.scoring.indicator.Binding;
import vn.chiso.scoring.indicator.Filling;
import vn.chiso.scoring.indicator.RecordedValue;
import vn.chiso.scoring.indicator.RecordedValues;

/** What the indicators say for the unit of a card and the period of its campaign. */
@ApplicationScoped
public class LineIndicators {

    private final RecordedValues values;

    LineIndicators(RecordedValues values) {
        this.values = values;
    }

    /** The inputs of a line, completed by what its bound indicators say now, unless it is said not to apply. */
    public Filling filling(
            CardInHand hand, PinnedCriterion criterion, boolean notApplicable, Map<String, InputValue> given) {
        var bindings = notApplicable ? List.<Binding>of() : Binding.of(criterion.scoringMethod());
        return new Filling(given, bindings, current(hand, bindings));
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
                                .map(binding -> LineIndicator.of(
                                        binding, current.get(binding.indicator()), line.self(), hand.card()))
                                .toList()));
    }

    private Map<String, RecordedValue> current(CardInHand hand, Collection<Binding> bindings) {
        var named = bindings.stream().map(Binding::indicator).collect(Collectors.toSet());
        return values.current(
                named, hand.card().assessedUnitId(), hand.campaign().period());
    }
}
