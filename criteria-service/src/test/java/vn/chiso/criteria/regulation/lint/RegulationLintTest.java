package vn.chiso.criteria.regulation.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.criteria.regulation.lint.Groups.DECISION;
import static vn.chiso.criteria.regulation.lint.Groups.SHARED;
import static vn.chiso.criteria.regulation.lint.Groups.abc;
import static vn.chiso.criteria.regulation.lint.Groups.band;
import static vn.chiso.criteria.regulation.lint.Groups.condition;
import static vn.chiso.criteria.regulation.lint.Groups.findings;
import static vn.chiso.criteria.regulation.lint.Groups.number;
import static vn.chiso.criteria.regulation.lint.Groups.subject;
import static vn.chiso.criteria.regulation.lint.Groups.told;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chiso.criteria.lint.Severity;
import vn.chiso.criteria.regulation.content.ClassBand;
import vn.chiso.criteria.regulation.content.ClassGroup;
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

class RegulationLintTest {

    private static final UUID GONE = new UUID(0, 1);
    private static final UUID OUTGROWN = new UUID(0, 2);
    private static final NamedUnitGroups NO_UNIT_GROUPS = new NamedUnitGroups(Set.of(), Set.of());

    @Test
    void a_regulation_without_groups_or_a_group_without_classes_is_none() {
        assertThat(findings()).containsExactly("groups-missing /groups");
        assertThat(findings(Groups.of())).containsExactly("bands-missing /groups/0/bands");
    }

    @Test
    void a_unit_is_classed_by_one_group_only() {
        var group = UUID.randomUUID();
        assertThat(findings(in(group), in(null), in(UUID.randomUUID()))).isEmpty();
        assertThat(findings(in(group), in(group), in(null), in(null)))
                .containsExactly("group-repeated /groups/1/unitGroupId", "group-repeated /groups/3/unitGroupId");
    }

    @Test
    void a_unit_group_that_is_no_more_is_an_error_and_one_that_was_not_told_a_warning() {
        var content = new RegulationContent(List.of(in(GONE), in(OUTGROWN), in(null)), SHARED, List.of());
        var subject = new RegulationSubject(
                content,
                DECISION,
                true,
                null,
                List.of(Year.of(2026)),
                Set.of(),
                new NamedUnitGroups(Set.of(OUTGROWN), Set.of(OUTGROWN)));
        assertThat(told(subject))
                .containsExactly(
                        "unit-group-unknown /groups/0/unitGroupId", "unit-group-outgrown /groups/1/unitGroupId");
        assertThat(RegulationLint.errors(RegulationLint.check(subject))).hasSize(1);
    }

    @Test
    void bounds_lie_on_the_scale() {
        assertThat(findings(Groups.of(band("A", "90", "100.0001"), band("B", "-1", "90"))))
                .contains("band-outside-scale /groups/0/bands/0/to", "band-outside-scale /groups/0/bands/1/from");
        assertThat(findings(Groups.ofPoints(band("A", "900", "1000"), band("B", "-1", "900"))))
                .contains("band-outside-scale /groups/0/bands/1/from")
                .doesNotContain("band-outside-scale /groups/0/bands/0/to");
    }

    @Test
    void a_class_that_nobody_can_reach_is_found() {
        for (ClassBand nowhere : List.of(
                band("A", "90", "90"),
                band("A", "91", "90"),
                band("A", "100", false, null, null),
                band("A", "101", null),
                band("A", null, "0"))) {
            assertThat(findings(Groups.of(nowhere, band("B", null, "90"))))
                    .contains("class-unreachable /groups/0/bands/0");
        }
        assertThat(findings(Groups.of(band("A", "100", "100"), band("B", null, "100"))))
                .containsExactly("class-unreachable /groups/0/bands/0");
        assertThat(findings(Groups.of(band("A", "100", true, "100", true), band("B", null, "100"))))
                .isEmpty();
    }

    @Test
    void a_class_stands_once() {
        assertThat(findings(Groups.of(band("A", "90", null), band("A", null, "90"))))
                .containsExactly("class-repeated /groups/0/bands/1/classCode");
    }

    @Test
    void a_condition_names_classes_of_its_group() {
        var onTime = new ClassRequirement.AllTasksOnTime();
        assertThat(findings(Groups.with(condition(onTime, "C", "A", "B")))).isEmpty();
        assertThat(findings(Groups.with(condition(onTime, "C", "A", "X"))))
                .containsExactly("class-unknown /groups/0/conditions/0/classes/1");
        assertThat(findings(Groups.with(condition(onTime, "X", "A"))))
                .containsExactly("class-unknown /groups/0/conditions/0/fallsTo");
    }

    @Test
    void whoever_misses_a_condition_falls_and_never_rises() {
        var done = new ClassRequirement.AllTasksDone();
        assertThat(findings(Groups.with(condition(done, "A", "B"))))
                .containsExactly("condition-falls-up /groups/0/conditions/0/fallsTo");
        assertThat(findings(Groups.with(condition(done, "B", "A", "B"))))
                .containsExactly("condition-falls-up /groups/0/conditions/0/fallsTo");
    }

    @Test
    void a_share_is_at_most_all() {
        assertThat(findings(Groups.with(condition(new ClassRequirement.MaxLateShare(number("100")), "C", "A"))))
                .isEmpty();
        assertThat(findings(Groups.with(condition(new ClassRequirement.MaxLateShare(number("100.01")), "C", "A"))))
                .containsExactly("percent-above-hundred /groups/0/conditions/0/requires/percent");
        assertThat(findings(
                        Groups.with(condition(new ClassRequirement.MinCriterionShare("I.C", number("120")), "C", "A"))))
                .containsExactly("percent-above-hundred /groups/0/conditions/0/requires/percent");
        assertThat(findings(Groups.with(quota("A", "120", null))))
                .containsExactly("percent-above-hundred /groups/0/quotas/0/maxPercent");
    }

    @Test
    void a_quota_has_one_limit_and_a_known_class_above_the_lowest() {
        assertThat(findings(Groups.with(quota("A", "20", null), quota("B", null, 3))))
                .isEmpty();
        assertThat(findings(Groups.with(quota("A", null, null))))
                .containsExactly("quota-limit /groups/0/quotas/0/maxPercent");
        assertThat(findings(Groups.with(quota("A", "20", 3))))
                .containsExactly("quota-limit /groups/0/quotas/0/maxPercent");
        assertThat(findings(Groups.with(quota("A", "20", null), quota("A", "30", null))))
                .containsExactly("quota-repeated /groups/0/quotas/1/classCode");
        assertThat(findings(Groups.with(quota("X", "20", null))))
                .containsExactly("class-unknown /groups/0/quotas/0/classCode");
        assertThat(findings(Groups.with(new ClassQuota("A", number("20"), null, "X", null, null))))
                .containsExactly("class-unknown /groups/0/quotas/0/ofClass");
        assertThat(findings(Groups.with(quota("C", "20", null))))
                .containsExactly("quota-on-lowest /groups/0/quotas/0/classCode");
    }

    @Test
    void a_quota_of_none_makes_its_class_unreachable() {
        assertThat(findings(Groups.with(quota("A", "0.00", null), quota("B", null, 0))))
                .containsExactly("class-unreachable /groups/0/quotas/0", "class-unreachable /groups/0/quotas/1");
    }

    @Test
    void indicators_are_defined() {
        assertThat(findings(Groups.with(condition(new ClassRequirement.MinIndicator("SIPAS", number("80")), "C", "A"))))
                .isEmpty();
        assertThat(findings(Groups.with(condition(new ClassRequirement.MinIndicator("PAPI", number("80")), "C", "A"))))
                .containsExactly("regulated-indicator-unknown /groups/0/conditions/0/requires/indicator");
        var ties = keys(new TieKey.TotalPoints(), new TieKey.IndicatorValue("PAPI"));
        assertThat(told(subject(List.of(in(null)), ties, List.of())))
                .containsExactly("regulated-indicator-unknown /tiePolicy/keys/1/indicator");
    }

    @Test
    void a_key_for_ties_stands_once() {
        var ties = keys(
                new TieKey.CriterionPoints("II"), new TieKey.CriterionPoints("I"), new TieKey.CriterionPoints("II"));
        assertThat(told(subject(List.of(in(null)), ties, List.of())))
                .containsExactly("tie-key-repeated /tiePolicy/keys/2");
    }

    @Test
    void the_timetable_follows_the_process() {
        var self = new TimetableStep(Step.SELF_SCORING_TO, new DueRule.YearlyDay("12-14", 0));
        var published = new TimetableStep(Step.PUBLICATION, new DueRule.YearlyDay("03-06", 1));
        assertThat(timetable(published, self)).isEmpty();
        assertThat(timetable(self, new TimetableStep(Step.PUBLICATION, new DueRule.YearlyDay("03-06", 0))))
                .containsExactly("step-order /timetable/1/due");
        assertThat(timetable(self, published, self)).containsExactly("step-repeated /timetable/2/step");
        var fixed = new DueRule.FixedDay(LocalDate.parse("2023-12-13"));
        assertThat(timetable(new TimetableStep(Step.APPRAISAL_1_TO, fixed), self))
                .containsExactly("step-order /timetable/0/due");
    }

    @Test
    void what_is_incomplete_says_so_and_its_gaps_are_only_warned_of() {
        var hole = new RegulationContent(List.of(Groups.of(band("A", "90", null))), SHARED, List.of());
        assertThat(told(incomplete(hole, "Còn thiếu")))
                .containsExactly("regulation-incomplete /complete", "band-unknown /groups/0/bands/0/from");
        assertThat(RegulationLint.errors(RegulationLint.check(incomplete(hole, "Còn thiếu"))))
                .isEmpty();
        assertThat(told(incomplete(hole, null))).contains("note-missing /note");
        var both = new RegulationContent(
                List.of(Groups.of(band("A", "90", null), band("B", null, "91"))), SHARED, List.of());
        assertThat(RegulationLint.errors(RegulationLint.check(incomplete(both, "Còn thiếu"))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo(RegulationRuleId.BAND_OVERLAP));
    }

    @Test
    void a_document_without_number_or_date_is_warned_of() {
        var subject = new RegulationSubject(
                new RegulationContent(List.of(in(null)), SHARED, List.of()),
                new RegulationDecision("118/TB-UBND", null, UUID.randomUUID()),
                true,
                null,
                List.of(Year.of(2020)),
                Set.of(),
                NO_UNIT_GROUPS);
        assertThat(RegulationLint.check(subject)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(RegulationRuleId.DECISION_UNNAMED);
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.pointer()).isEqualTo("/decision");
        });
    }

    private static RegulationSubject incomplete(RegulationContent content, String note) {
        return new RegulationSubject(content, DECISION, false, note, List.of(Year.of(2026)), Set.of(), NO_UNIT_GROUPS);
    }

    private static List<String> timetable(TimetableStep... steps) {
        return told(subject(List.of(in(null)), SHARED, List.of(steps)));
    }

    private static TiePolicy keys(TieKey... keys) {
        return new TiePolicy.SecondaryKeys(TiePolicy.Numbering.DENSE, List.of(keys));
    }

    private static ClassQuota quota(String code, String maxPercent, Integer maxCount) {
        return new ClassQuota(code, number(maxPercent), maxCount, null, null, null);
    }

    private static ClassGroup in(UUID unitGroup) {
        return new ClassGroup(unitGroup, "g", Measure.INDEX_PERCENT, abc(), null, null, null);
    }
}
