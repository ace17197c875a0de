package vn.chiso.scoring.classification;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import vn.chiso.scoring.engine.Fraction;
import vn.chiso.scoring.engine.Wording;
import vn.chiso.scoring.regulation.ClassBand;
import vn.chiso.scoring.regulation.ClassQuota;
import vn.chiso.scoring.regulation.ClassRequirement;

/** Tells why a unit has its class, and why it was refused every better one, in Vietnamese or English. */
public final class ClassificationExplanation {

    private static final String BUNDLE = "classification";

    private final Wording wording;

    private ClassificationExplanation(Wording wording) {
        this.wording = wording;
    }

    public static ClassificationExplanation vietnamese() {
        return new ClassificationExplanation(Wording.vietnamese(BUNDLE));
    }

    public static ClassificationExplanation english() {
        return new ClassificationExplanation(Wording.english(BUNDLE));
    }

    /** One sentence a step; under a class that was barred one for each condition that is not met. */
    public List<String> lines(Classified classified) {
        return classified.reasons().stream().flatMap(this::lines).toList();
    }

    private Stream<String> lines(ClassReason reason) {
        return switch (reason) {
            case ClassReason.IndexInBand(var index, var band) ->
                Stream.of(text(
                        "INDEX_IN_BAND",
                        figure(index.points()),
                        figure(index.maximum()),
                        figure(index.shownPercent()),
                        band.title(),
                        bounds(band)));
            case ClassReason.PointsInBand(var points, var band) ->
                Stream.of(text("POINTS_IN_BAND", figure(points), band.title(), bounds(band)));
            case ClassReason.Barred barred ->
                Stream.concat(
                        Stream.of(text(
                                "BARRED", barred.from().title(), barred.to().title())),
                        barred.unmet().stream().map(unmet -> "  " + unmet(unmet)));
            case ClassReason.OverQuota over -> Stream.of(overQuota(over));
            case ClassReason.BelowMark(var mark) -> Stream.of(text("BELOW_MARK", figure(mark)));
            case ClassReason.NoBand _ -> Stream.of(text("NO_BAND"));
            case ClassReason.BandsContradict _ -> Stream.of(text("BANDS_CONTRADICT"));
            case ClassReason.NoIndex _ -> Stream.of(text("NO_INDEX"));
            case ClassReason.Extract _ -> Stream.of(text("EXTRACT"));
            case ClassReason.NotCovered _ -> Stream.of(text("NOT_COVERED"));
            case ClassReason.RulesContradict _ -> Stream.of(text("RULES_CONTRADICT"));
        };
    }

    private String unmet(ClassReason.Unmet unmet) {
        String sentence = text("UNMET", requirement(unmet.requirement()), finding(unmet.finding()));
        return unmet.legalBasis() == null ? sentence : text("WITH_BASIS", sentence, unmet.legalBasis());
    }

    private String requirement(ClassRequirement requirement) {
        return switch (requirement) {
            case ClassRequirement.AllTasksDone _ -> text("ALL_TASKS_DONE");
            case ClassRequirement.AllTasksOnTime _ -> text("ALL_TASKS_ON_TIME");
            case ClassRequirement.NoDiscipline _ -> text("NO_DISCIPLINE");
            case ClassRequirement.MaxLateShare(BigDecimal percent) -> text("MAX_LATE_SHARE", figure(percent));
            case ClassRequirement.MinIndicator(String indicator, BigDecimal value) ->
                text("MIN_INDICATOR", indicator, figure(value));
            case ClassRequirement.MinCriterionShare(String code, BigDecimal percent) ->
                text("MIN_CRITERION_SHARE", code, figure(percent));
            case ClassRequirement.FactHolds(String _, String title) -> title;
        };
    }

    private String finding(Finding finding) {
        return switch (finding) {
            case Finding.NotKnown() -> text("NOT_KNOWN");
            case Finding.Denied() -> text("DENIED");
            case Finding.TasksAre(Facts.Tasks tasks) ->
                text(
                        "TASKS_ARE",
                        Long.toString(tasks.done()),
                        Long.toString(tasks.assigned()),
                        Long.toString(tasks.late()));
            case Finding.ValueIs(BigDecimal value) -> text("VALUE_IS", figure(value));
            case Finding.SharesAre(BigDecimal points, BigDecimal maximum) ->
                text("SHARES_ARE", figure(points), figure(maximum));
        };
    }

    private String overQuota(ClassReason.OverQuota over) {
        String rank = over.rank() == null ? text("NO_RANK") : text("RANK", Integer.toString(over.rank()));
        String sentence = text(
                "OVER_QUOTA", over.from().title(), limit(over), rank, over.to().title());
        String basis = over.quota().legalBasis();
        return basis == null ? sentence : text("WITH_BASIS", sentence, basis);
    }

    private String limit(ClassReason.OverQuota over) {
        ClassQuota quota = over.quota();
        String count = Integer.toString(over.limit());
        return quota.maxPercent() == null
                ? text("LIMIT", count)
                : text("LIMIT_OF", count, figure(quota.maxPercent()), Integer.toString(over.base()));
    }

    /** {@code 70 ≤ x < 90} */
    private String bounds(ClassBand band) {
        String from = band.from() == null ? "" : figure(band.from()) + (band.fromInclusive() ? " ≤ " : " < ");
        String to = band.to() == null ? "" : (band.toInclusive() ? " ≤ " : " < ") + figure(band.to());
        return from + "x" + to;
    }

    private String text(String key, Object... written) {
        return wording.text(key, written);
    }

    private String figure(BigDecimal amount) {
        return wording.figure(Fraction.plain(amount));
    }
}
