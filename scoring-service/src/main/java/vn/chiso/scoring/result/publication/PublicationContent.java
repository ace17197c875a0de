package vn.chiso.scoring.result.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.UnitNode;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.scoring.campaign.Campaign;
import vn.chiso.scoring.catalogue.Indicators;
import vn.chiso.scoring.indicator.IndicatorValues;
import vn.chiso.scoring.indicator.MeasuredValue;
import vn.chiso.scoring.regulation.ClassBand;
import vn.chiso.scoring.result.CampaignStandings;
import vn.chiso.scoring.result.ResultProblem;
import vn.chiso.scoring.result.snapshot.ResultCommendation;
import vn.chiso.scoring.result.snapshot.ResultStanding;

/** What is published of the units of a campaign besides their lines: where they stand, and what follows for commendation. */
@ApplicationScoped
class PublicationContent {

    private final CampaignStandings standings;
    private final Indicators indicators;
    private final IndicatorValues values;
    private final UnitTree units;

    PublicationContent(CampaignStandings standings, Indicators indicators, IndicatorValues values, UnitTree units) {
        this.standings = standings;
        this.indicators = indicators;
        this.values = values;
        this.units = units;
    }

    /** By unit; nothing for an extract. */
    Map<UUID, ResultStanding> of(Campaign campaign, CommendationRequest commendation) {
        var published = standings.toPublish(campaign);
        if (commendation == null) {
            return published;
        }
        requireSense(campaign, commendation);
        var rules = commendation.rules();
        Map<UUID, BigDecimal> late =
                values.current(campaign.assessedUnitIds(), campaign.period(), List.of(rules.lateIndicator())).stream()
                        .collect(Collectors.toMap(MeasuredValue::unitId, MeasuredValue::shown));
        Map<UUID, String> types = units.findAll(campaign.assessedUnitIds()).stream()
                .collect(Collectors.toMap(UnitNode::id, UnitNode::type, (first, again) -> again));
        return published.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> {
            var unit = entry.getKey();
            return entry.getValue()
                    .with(ResultCommendation.of(rules, types.get(unit), late.get(unit), entry.getValue()));
        }));
    }

    private void requireSense(Campaign campaign, CommendationRequest commendation) {
        if (!indicators.isDefined(commendation.lateIndicator())) {
            throw new ProblemException(ResultProblem.LATE_INDICATOR_UNKNOWN).at("/commendation/lateIndicator");
        }
        var known = classes(campaign);
        for (int i = 0; i < commendation.bars().size(); i++) {
            var bar = commendation.bars().get(i);
            if (bar.isAmbiguous()) {
                throw new ProblemException(ResultProblem.COMMENDATION_BAR_AMBIGUOUS).at("/commendation/bars/" + i);
            }
            requireKnown(known, bar.classes().stream(), "/commendation/bars/" + i + "/classes");
        }
        requireKnown(known, commendation.headRatings().keySet().stream(), "/commendation/headRatings");
    }

    private static void requireKnown(Set<String> known, Stream<String> named, String pointer) {
        if (!named.allMatch(known::contains)) {
            throw new ProblemException(ResultProblem.CLASS_NOT_IN_REGULATION).at(pointer);
        }
    }

    private static Set<String> classes(Campaign campaign) {
        var regulation = campaign.regulationInForce();
        return regulation == null
                ? Set.of()
                : regulation.groups().stream()
                        .flatMap(group -> group.bands().stream())
                        .map(ClassBand::classCode)
                        .collect(Collectors.toSet());
    }
}
