package vn.chiso.scoring.improvement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.scoring.classification.ClassReason;
import vn.chiso.scoring.improvement.ImprovementsResponse.NextClass;
import vn.chiso.scoring.improvement.ImprovementsResponse.Obstacle;
import vn.chiso.scoring.improvement.ImprovementsResponse.WayLine;
import vn.chiso.scoring.regulation.ClassGroup;
import vn.chiso.scoring.regulation.Measure;
import vn.chiso.scoring.simulation.Contest;
import vn.chiso.scoring.simulation.StandingResponse.ClassReasons;
import vn.chiso.scoring.simulation.SupposedCard;
import vn.chiso.scoring.standing.UnitStanding;

/** How a card comes to a better class: by what points, through which lines, and what bars it then. */
final class ClassWay {

    private final SupposedCard card;
    private final Contest contest;
    private final ClassGroup rules;
    private final List<Gain> gains;
    private final int scale;

    private ClassWay(SupposedCard card, Contest contest, ClassGroup rules, List<Gain> gains) {
        this.card = card;
        this.contest = contest;
        this.rules = rules;
        this.gains = rules.measure() == Measure.POINTS
                ? gains
                : gains.stream()
                        .filter(gain -> gain.leaf().adjustment() == null)
                        .toList();
        this.scale = card.tree().rounding().scale();
    }

    /** @param gains all that the lines of the card can gain */
    static Optional<NextClass> of(SupposedCard card, Contest contest, List<Gain> gains) {
        return contest.rulesOf(card.unitId()).flatMap(rules -> new ClassWay(card, contest, rules, gains).next());
    }

    private Optional<NextClass> next() {
        var given = contest.with(Map.of(card.unitId(), card.total())).get(card.unitId());
        return ClassClimb.of(rules, card.total(), given.classified().classCode(), scale)
                .map(this::answer);
    }

    private NextClass answer(ClassClimb climb) {
        return way(climb.points())
                .map(way -> answer(climb, way))
                .orElseGet(() -> answer(climb, Obstacle.OUT_OF_REACH, null, null));
    }

    private NextClass answer(ClassClimb climb, Way way) {
        var there = standing(way);
        var obstacle = obstacle(climb, there);
        if (obstacle == Obstacle.QUOTA) {
            return throughQuota(climb)
                    .map(points -> answer(climb, obstacle, points, way(points).orElseThrow()))
                    .orElseGet(() -> answer(climb, obstacle, null, way));
        }
        return answer(climb, obstacle, null, way);
    }

    private NextClass answer(ClassClimb climb, Obstacle obstacle, BigDecimal forQuota, Way way) {
        var rounding = card.tree().rounding();
        return new NextClass(
                climb.to().classCode(),
                climb.to().title(),
                rounding.shown(climb.points()),
                obstacle,
                rounding.shown(forQuota),
                way == null
                        ? null
                        : way.gains().entrySet().stream()
                                .map(line -> new WayLine(
                                        line.getKey().code(),
                                        line.getKey().leaf().title(),
                                        rounding.shown(line.getValue())))
                                .toList(),
                way == null ? null : ClassReasons.of(standing(way)));
    }

    private Optional<Way> way(BigDecimal points) {
        return Way.of(card, gains, ClassClimb.measured(rules.measure()), points);
    }

    private UnitStanding standing(Way way) {
        return contest.with(Map.of(card.unitId(), way.card())).get(card.unitId());
    }

    private Obstacle obstacle(ClassClimb climb, UnitStanding there) {
        if (isThere(climb, there)) {
            return contest.isRanked() || !hasQuota(climb) ? Obstacle.NONE : Obstacle.QUOTA_NOT_KNOWN;
        }
        // The first refusal of the class: who falls by quota may be barred from what lies below, too.
        return there.classified().reasons().stream()
                        .anyMatch(reason -> reason instanceof ClassReason.OverQuota over
                                && over.from().classCode().equals(climb.to().classCode()))
                ? Obstacle.QUOTA
                : Obstacle.CONDITION;
    }

    private boolean isThere(ClassClimb climb, UnitStanding there) {
        var code = there.classified().classCode();
        return code != null && rules.depth(code) <= rules.depth(climb.to().classCode());
    }

    /** The regulation as it was published: who may not know the others is classed without its quotas. */
    private boolean hasQuota(ClassClimb climb) {
        return contest.hasQuota(card.unitId(), climb.to().classCode());
    }

    private Optional<BigDecimal> throughQuota(ClassClimb climb) {
        var others = contest.groupOf(card.unitId()).stream()
                .filter(other -> !other.unitId().equals(card.unitId()))
                .toList();
        return QuotaClimb.steps(card.total(), others, climb.points(), scale).stream()
                .filter(points ->
                        way(points).filter(way -> isThere(climb, standing(way))).isPresent())
                .findFirst();
    }
}
