package vn.chiso.scoring.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.platform.unit.UnitNode;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.scoring.campaign.Campaign;
import vn.chiso.scoring.campaign.Campaigns;
import vn.chiso.scoring.campaign.PinnedCriterion;
import vn.chiso.scoring.catalogue.Responsibilities;
import vn.chiso.scoring.catalogue.Responsible;
import vn.chiso.scoring.engine.Rounding;
import vn.chiso.scoring.evidence.CardCitations;
import vn.chiso.scoring.evidence.CitationStage;
import vn.chiso.scoring.evidence.Citations;
import vn.chiso.scoring.result.snapshot.ResultEvidence;
import vn.chiso.scoring.result.snapshot.ResultLine;
import vn.chiso.scoring.result.snapshot.ResultSums;
import vn.chiso.scoring.result.snapshot.UnitRef;
import vn.chiso.scoring.scorecard.Scorecard;
import vn.chiso.scoring.scorecard.ScorecardLine;
import vn.chiso.scoring.scorecard.Scorecards;
import vn.chiso.scoring.total.AdjustmentTotal;

/** Gathers what the lines of a final card rest on, with the units that answer for them on a day. */
@ApplicationScoped
class SnapshotBuilder {

    private final Campaigns campaigns;
    private final Scorecards scorecards;
    private final Responsibilities responsibilities;
    private final UnitTree units;
    private final Citations citations;

    SnapshotBuilder(
            Campaigns campaigns,
            Scorecards scorecards,
            Responsibilities responsibilities,
            UnitTree units,
            Citations citations) {
        this.campaigns = campaigns;
        this.scorecards = scorecards;
        this.responsibilities = responsibilities;
        this.units = units;
        this.citations = citations;
    }

    /** What all cards of a campaign share. */
    Shared shared(Campaign campaign) {
        return new Shared(
                campaign,
                unit(campaign.organiserUnitId()),
                campaigns.criteria(campaign.id()).stream()
                        .collect(Collectors.toMap(PinnedCriterion::code, Function.identity())),
                campaigns.adjustments(campaign.id()));
    }

    /**
     * A campaign with what is pinned of its criteria.
     *
     * @param criteria by code, those that are scored
     * @param adjustments the roots outside the total
     */
    record Shared(
            Campaign campaign,
            UnitRef organiser,
            Map<String, PinnedCriterion> criteria,
            List<PinnedCriterion> adjustments) {}

    /** By card, in a few round trips however many cards there are. */
    Map<UUID, List<ResultLine>> lines(Shared shared, List<Scorecard> cards, LocalDate today) {
        var campaign = shared.campaign();
        Map<UUID, UUID> unitOf = cards.stream().collect(Collectors.toMap(Scorecard::id, Scorecard::assessedUnitId));
        var assigned = responsibilities.of(campaign.criteriaSetId(), unitOf.values(), today);
        var named = named(assigned.values().stream()
                .flatMap(criteria -> criteria.values().stream())
                .flatMap(responsible -> responsible.all().stream())
                .distinct()
                .toList());
        var cited = citations.ofCards(unitOf.keySet());
        return scorecards.allLines(unitOf.keySet()).stream()
                .collect(Collectors.groupingBy(
                        ScorecardLine::scorecardId,
                        Collectors.mapping(
                                line -> line(
                                        line,
                                        shared.criteria().get(line.criterionCode()),
                                        assigned.getOrDefault(unitOf.get(line.scorecardId()), Map.of())
                                                .getOrDefault(line.criterionCode(), Responsible.NOBODY),
                                        named,
                                        cited,
                                        campaign.rounding()),
                                Collectors.toList())));
    }

    /** The sections outside the total with what their lines earned, at most their caps. */
    List<AdjustmentTotal> adjustments(Shared shared, List<ResultLine> lines) {
        return shared.adjustments().stream()
                .map(root -> AdjustmentTotal.capped(
                        root.code(),
                        root.title(),
                        root.adjustment(),
                        root.maxPoints(),
                        ResultSums.earned(root.code(), lines)))
                .toList();
    }

    private UnitRef unit(UUID id) {
        return units(List.of(id)).getFirst();
    }

    /** As they are called now, in the order of their ids. */
    List<UnitRef> units(List<UUID> ids) {
        return refs(ids, named(ids));
    }

    private static ResultLine line(
            ScorecardLine line,
            PinnedCriterion criterion,
            Responsible responsible,
            Map<UUID, UnitRef> named,
            CardCitations cited,
            Rounding rounding) {
        var found = line.finalScore();
        var max = rounding.shown(line.maxPoints());
        var points = rounding.shown(found.points());
        var counts = !found.excluded() && criterion.adjustment() == null;
        var lost = counts ? max.subtract(points) : rounding.shown(BigDecimal.ZERO);
        var costs = !found.excluded() && criterion.costsPoints(found.points());
        return new ResultLine(
                line.criterionCode(),
                criterion.title(),
                max,
                points,
                lost,
                found.excluded(),
                costs ? found.reason() : null,
                costs ? found.causeCode() : null,
                refs(responsible.leadUnitIds(), named),
                refs(responsible.cooperatingUnitIds(), named),
                criterion.method(),
                criterion.naPolicy(),
                line.self(),
                line.appraisal1(),
                line.explanation(),
                line.appraisal2(),
                found,
                evidence(line, cited),
                criterion.adjustment(),
                criterion.adjustmentRoot());
    }

    private static List<ResultEvidence> evidence(ScorecardLine line, CardCitations cited) {
        return Arrays.stream(CitationStage.values())
                .flatMap(stage -> cited.of(line.id(), stage).stream()
                        .map(file -> new ResultEvidence(
                                stage, file.id(), file.name(), file.contentType(), file.size(), file.sha256())))
                .toList();
    }

    private Map<UUID, UnitRef> named(List<UUID> ids) {
        return units.findAll(ids).stream()
                .collect(Collectors.toMap(
                        UnitNode::id,
                        unit -> new UnitRef(unit.id(), unit.code(), unit.name()),
                        (first, same) -> first));
    }

    /** A unit that is not known here yet keeps its id: the result must not lose who answers. */
    private static List<UnitRef> refs(List<UUID> ids, Map<UUID, UnitRef> named) {
        List<UnitRef> refs = new ArrayList<>();
        ids.forEach(id -> refs.add(named.getOrDefault(id, new UnitRef(id, id.toString(), id.toString()))));
        return refs;
    }
}
