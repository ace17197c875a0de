package vn.chiso.criteria.regulation.lint;

import static vn.chiso.criteria.regulation.lint.Groups.band;
import static vn.chiso.criteria.regulation.lint.Groups.condition;
import static vn.chiso.criteria.regulation.lint.Groups.number;

import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.chiso.criteria.regulation.content.ClassQuota;
import vn.chiso.criteria.regulation.content.ClassRequirement;
import vn.chiso.criteria.regulation.content.DueRule;
import vn.chiso.criteria.regulation.content.Measure;
import vn.chiso.criteria.regulation.content.RegulationContent;
import vn.chiso.criteria.regulation.content.RegulationDecision;
import vn.chiso.criteria.regulation.content.TieKey;
import vn.chiso.criteria.regulation.content.TiePolicy;
import vn.chiso.criteria.regulation.content.TimetableStep;
import vn.chiso.criteria.regulation.content.TimetableStep.Step;

/** A regulation that breaks most rules at once. */
final class Broken {

    private Broken() {}

    static RegulationSubject subject() {
        var groups = List.of(
                Groups.group(
                        Measure.INDEX_PERCENT,
                        Groups.abc(),
                        null,
                        List.of(
                                condition(new ClassRequirement.MaxLateShare(number("101")), "X", "A"),
                                condition(new ClassRequirement.MinIndicator("PAPI", number("1")), "A", "B")),
                        List.of(
                                new ClassQuota("C", null, null, null, null, null),
                                new ClassQuota("A", null, 0, null, null, null),
                                new ClassQuota("A", number("20"), null, "Y", null, null))),
                Groups.of(band("A", "90", "101"), band("B", "70", "80"), band("C", "60", "75")),
                Groups.of(band("A", "90", null), band("A", "90", "90")),
                Groups.of());
        var ties = new TiePolicy.SecondaryKeys(
                TiePolicy.Numbering.DENSE, List.of(new TieKey.TotalPoints(), new TieKey.TotalPoints()));
        var timetable = List.of(
                new TimetableStep(Step.SELF_SCORING_TO, new DueRule.YearlyDay("12-14", 0)),
                new TimetableStep(Step.PUBLICATION, new DueRule.YearlyDay("03-06", 0)));
        return new RegulationSubject(
                new RegulationContent(groups, ties, timetable),
                new RegulationDecision(null, null, UUID.randomUUID()),
                false,
                "Còn thiếu",
                List.of(Year.of(2023)),
                Set.of(),
                new NamedUnitGroups(Set.of(), Set.of()));
    }
}
