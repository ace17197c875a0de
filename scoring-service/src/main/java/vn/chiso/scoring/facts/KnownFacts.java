package vn.chiso.scoring.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.scoring.campaign.Campaign;
import vn.chiso.scoring.classification.Facts;
import vn.chiso.scoring.indicator.IndicatorValues;
import vn.chiso.scoring.indicator.MeasuredValue;
import vn.chiso.scoring.regulation.ClassCondition;
import vn.chiso.scoring.regulation.ClassGroup;
import vn.chiso.scoring.regulation.ClassRequirement;
import vn.chiso.scoring.regulation.Regulation;
import vn.chiso.scoring.regulation.TieKey;

/** Everything that is known of the units of a campaign and that its regulation asks for: what was entered, and what is measured. */
@ApplicationScoped
public class KnownFacts {

    private final UnitFactsRepository entered;
    private final IndicatorValues indicators;

    KnownFacts(UnitFactsRepository entered, IndicatorValues indicators) {
        this.entered = entered;
        this.indicators = indicators;
    }

    /** By unit; a unit of which nothing is known may be missing. */
    public Map<UUID, Facts> of(Campaign campaign) {
        var regulation = campaign.regulationInForce();
        if (regulation == null) {
            return Map.of();
        }
        var measured = indicators.current(campaign.assessedUnitIds(), campaign.period(), wanted(regulation)).stream()
                .collect(Collectors.groupingBy(MeasuredValue::unitId));
        var said = entered.ofCampaign(campaign.id()).stream()
                .collect(Collectors.toMap(UnitFacts::unitId, Function.identity()));
        return campaign.assessedUnitIds().stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        unit -> facts(
                                said.getOrDefault(unit, UnitFacts.none(campaign.id(), unit)),
                                measured.getOrDefault(unit, List.of()))));
    }

    private static Facts facts(UnitFacts said, Collection<MeasuredValue> measured) {
        Map<String, BigDecimal> values = new HashMap<>();
        measured.forEach(value -> values.put(value.indicator(), value.shown()));
        return new Facts(
                said.tasks() == null ? tasks(measured) : said.tasks(), said.disciplined(), values, said.confirmed());
    }

    /**
     * Punctuality counts what was done in time of what had a date. If that is all, nothing without a date is open and every result is
     * confirmed, nothing is late and nothing undone; if not, it does not tell which of these it is, so that somebody has to say.
     */
    static Facts.Tasks tasks(Collection<MeasuredValue> measured) {
        return measured.stream()
                .filter(value -> value.indicator().equals(IndicatorValues.TASK_PUNCTUALITY))
                .filter(value -> value.isWhole() && value.settled())
                .map(value -> value.denominator().longValueExact())
                .map(all -> new Facts.Tasks(all, all, 0))
                .findFirst()
                .orElse(null);
    }

    private static Set<String> wanted(Regulation regulation) {
        var forClasses = conditions(regulation)
                .map(ClassCondition::requires)
                .filter(ClassRequirement.MinIndicator.class::isInstance)
                .map(required -> ((ClassRequirement.MinIndicator) required).indicator());
        var forTies = regulation.tiePolicy().tieKeys().stream()
                .filter(TieKey.IndicatorValue.class::isInstance)
                .map(key -> ((TieKey.IndicatorValue) key).indicator());
        return Stream.of(forClasses, forTies, Stream.of(IndicatorValues.TASK_PUNCTUALITY))
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
    }

    /** The names of the facts that somebody has to confirm. */
    static Set<String> names(Regulation regulation) {
        return conditions(regulation)
                .map(ClassCondition::requires)
                .filter(ClassRequirement.FactHolds.class::isInstance)
                .map(required -> ((ClassRequirement.FactHolds) required).fact())
                .collect(Collectors.toSet());
    }

    private static Stream<ClassCondition> conditions(Regulation regulation) {
        return regulation.groups().stream().map(ClassGroup::conditions).flatMap(List::stream);
    }
}
