package vn.chiso.criteria.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.criteria.lint.Sets.ofMethod;
import static vn.chiso.criteria.lint.Sets.points;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.criteria.method.Aggregate;
import vn.chiso.criteria.method.Binary;
import vn.chiso.criteria.method.Checklist;
import vn.chiso.criteria.method.ChecklistPart;
import vn.chiso.criteria.method.Component;
import vn.chiso.criteria.method.ComponentCount;
import vn.chiso.criteria.method.DateBand;
import vn.chiso.criteria.method.DeductPerOccurrence;
import vn.chiso.criteria.method.Formula;
import vn.chiso.criteria.method.FormulaCase;
import vn.chiso.criteria.method.FormulaVariable;
import vn.chiso.criteria.method.Manual;
import vn.chiso.criteria.method.Proportional;
import vn.chiso.criteria.method.RankBand;
import vn.chiso.criteria.method.RankBased;
import vn.chiso.criteria.method.ScoringMethod;
import vn.chiso.criteria.method.Tier;
import vn.chiso.criteria.method.Tiered;
import vn.chiso.criteria.method.Timeliness;
import vn.chiso.criteria.method.YearOnYear;
import vn.chiso.criteria.tree.NaPolicy;

/** The rules inside a method, each on a leaf worth 10 points. */
class MethodLintTest {

    @Test
    void tiers_that_meet_are_sound() {
        assertThat(tiers("0 80 0", "80 90 5", "90 - 10")).isEmpty();
        assertThat(ofMethod(new Tiered(
                        "rate",
                        List.of(
                                new Tier(points("0"), true, points("80"), true, points("0")),
                                new Tier(points("80"), false, null, null, points("10"))),
                        null)))
                .isEmpty();
    }

    @Test
    void a_value_between_two_tiers_is_a_gap() {
        assertThat(tiers("0 80 0", "81 - 10")).containsExactly("tier-gap /tiers/1/from");
        assertThat(ofMethod(new Tiered(
                        "rate",
                        List.of(
                                new Tier(points("0"), true, points("80"), false, points("0")),
                                new Tier(points("80"), false, null, null, points("10"))),
                        null)))
                .containsExactly("tier-gap /tiers/1/from");
    }

    @Test
    void a_value_in_two_tiers_is_an_overlap() {
        assertThat(tiers("0 80 0", "79.5 - 10")).containsExactly("tier-overlap /tiers/1/from");
        assertThat(tiers("0 - 0", "80 - 10")).containsExactly("tier-overlap /tiers/1/from");
        assertThat(ofMethod(new Tiered(
                        "rate",
                        List.of(
                                new Tier(points("0"), true, points("80"), true, points("0")),
                                new Tier(points("80"), true, null, null, points("10"))),
                        null)))
                .containsExactly("tier-overlap /tiers/1/from");
    }

    @Test
    void a_tier_must_hold_some_value() {
        assertThat(tiers("80 80 5")).containsExactly("tier-empty /tiers/0/from");
        assertThat(tiers("90 80 5")).containsExactly("tier-empty /tiers/0/from");
    }

    @Test
    void values_below_or_above_all_tiers_are_asked_about() {
        assertThat(tiers("80 90 5", "90 - 10")).containsExactly("tier-below-uncovered /tiers/0/from");
        assertThat(tiers("0 80 0", "80 90 10")).containsExactly("tier-above-uncovered /tiers/1/to");
        assertThat(ofMethod(new Tiered(
                        "rate", List.of(new Tier(points("0"), true, points("100"), true, points("10"))), null)))
                .isEmpty();
    }

    @Test
    void no_amount_exceeds_the_maximum() {
        assertThat(tiers("0 80 0", "80 - 10.0001")).containsExactly("points-above-maximum /tiers/1/points");
        assertThat(ofMethod(new DeductPerOccurrence(points("1"), points("11"), null)))
                .containsExactly("points-above-maximum /floor");
        assertThat(ofMethod(new Manual(points("10.5")))).containsExactly("points-above-maximum /allowedStep");
        assertThat(ofMethod(change("12", "5", "0"))).containsExactly("points-above-maximum /improvedPoints");
    }

    @Test
    void bands_ascend() {
        assertThat(ofMethod(new Timeliness(List.of(band("2023-03-31", "10"), band("2023-04-30", "5")))))
                .isEmpty();
        assertThat(ofMethod(new Timeliness(List.of(band("2023-04-30", "10"), band("2023-04-30", "5")))))
                .containsExactly("band-unreachable /bands/1/until");
        assertThat(ofMethod(new RankBased(
                        List.of(
                                new RankBand(3, points("10")),
                                new RankBand(1, points("5")),
                                new RankBand(5, points("1"))),
                        null)))
                .containsExactly("band-unreachable /bands/1/untilRank");
    }

    @Test
    void a_later_band_that_earns_no_less_is_asked_about() {
        assertThat(ofMethod(new Timeliness(List.of(band("2023-03-31", "5"), band("2023-04-30", "10")))))
                .containsExactly("band-points-order /bands/1/points");
        assertThat(ofMethod(
                        new RankBased(List.of(new RankBand(3, points("5")), new RankBand(10, points("5.0"))), null)))
                .containsExactly("band-points-order /bands/1/points");
    }

    @Test
    void steps_lead_to_the_maximum() {
        assertThat(ofMethod(new Manual(points("0.25")))).isEmpty();
        assertThat(ofMethod(new Manual(points("3")))).containsExactly("step-misses-maximum /allowedStep");
    }

    @Test
    void a_floor_lies_below_the_target() {
        assertThat(ofMethod(new Proportional(points("80"), points("95"), null))).isEmpty();
        assertThat(ofMethod(new Proportional(points("96"), points("95"), null)))
                .containsExactly("floor-above-target /floorPercent");
    }

    @Test
    void components_are_named_or_counted() {
        var deaths = new Component("deaths", "Số người chết");
        assertThat(ofMethod(new ComponentCount(List.of(deaths), null, null))).isEmpty();
        assertThat(ofMethod(new ComponentCount(null, 8, null))).isEmpty();
        assertThat(ofMethod(new ComponentCount(null, null, null))).containsExactly("components-or-total ");
        assertThat(ofMethod(new ComponentCount(List.of(deaths), 1, null))).containsExactly("components-or-total ");
        assertThat(ofMethod(new ComponentCount(List.of(deaths, deaths), null, null)))
                .containsExactly("name-repeated /components/1/name");
    }

    @Test
    void a_worse_development_earns_no_more() {
        assertThat(ofMethod(change("10", "5", "0"))).isEmpty();
        assertThat(ofMethod(change("0", "5", "10"))).containsExactly("change-points-order /improvedPoints");
    }

    @Test
    void parts_of_a_checklist_make_up_its_maximum_and_are_sound_themselves() {
        assertThat(ofMethod(new Checklist(List.of(
                        part("PAPI", "4", new ComponentCount(null, 8, null)), part("SIPAS", "6", new Manual(null))))))
                .isEmpty();
        assertThat(ofMethod(new Checklist(List.of(part("PAPI", "4", new Manual(points("5")))))))
                .containsExactly("points-above-maximum /parts/0/method/allowedStep", "checklist-sum /parts");
        assertThat(ofMethod(new Checklist(List.of(
                        part("A", "5", new Proportional(points("90"), points("80"), null)),
                        part("A", "5", new Aggregate())))))
                .containsExactly(
                        "name-repeated /parts/1/code",
                        "floor-above-target /parts/0/method/floorPercent",
                        "leaf-aggregates /parts/1/method");
    }

    @Test
    void parts_of_parts_are_looked_at_like_the_method_itself() {
        var inner = new Checklist(List.of(part("A", "2", new Manual(points("0.3"))), part("B", "1", new Manual(null))));
        assertThat(ofMethod(new Checklist(List.of(part("X", "4", inner), part("Y", "6", new Manual(points("4")))))))
                .containsExactly(
                        "checklist-sum /parts/0/method/parts",
                        "step-misses-maximum /parts/0/method/parts/0/method/allowedStep",
                        "step-misses-maximum /parts/1/method/allowedStep");
    }

    @Test
    void a_formula_covers_all_cases_with_names_it_declares() {
        var done = new FormulaVariable("done", "Đã làm", null, null);
        assertThat(ofMethod(formula(List.of(done), "done >= 3 -> max", " -> done / 3 * max")))
                .isEmpty();
        assertThat(ofMethod(formula(List.of(done), "done >= 3 -> max")))
                .containsExactly("case-otherwise-missing /cases");
        assertThat(ofMethod(formula(List.of(done), " -> max", "done > 1 -> 0")))
                .containsExactly("case-unreachable /cases/1");
        assertThat(ofMethod(formula(List.of(done, done), "plan > 1 -> done * rate", " -> 0")))
                .containsExactly(
                        "name-repeated /variables/1/name",
                        "variable-unknown /cases/0/when",
                        "variable-unknown /cases/0/points");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max",
                "done / 3 * max",
                "-done + 2.5",
                "min(max, done * 0.5)",
                "if(done >= 3 and not (done > 5), max, 0)",
                "round(done / 7, 2)",
            })
    void an_expression_of_numbers_names_and_functions_can_be_read(String points) {
        var done = new FormulaVariable("done", "Đã làm", null, null);
        assertThat(ofMethod(formula(List.of(done), " -> " + points))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            done done    | 6
            done *       | 7
            (done        | 6
            done)        | 5
            done + * 2   | 8
            done & 2     | 6
            done(2)      | 5
            min()        | 5
            abs + 1      | 5
            if(done, 1)  | 11
            abs(1, 2)    | 9
            2,5          | 2
            """)
    void a_broken_expression_is_found_at_its_place(String points, String position) {
        var done = new FormulaVariable("done", "Đã làm", null, null);
        var method = formula(List.of(done), " -> " + points);
        assertThat(Sets.findings(false, Sets.criterion("I", null, "10", method, new NaPolicy.Excluded())))
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo(RuleId.EXPRESSION_FAULTY))
                .satisfies(finding -> assertThat(finding.values()).containsEntry("position", position));
    }

    @Test
    void a_variable_is_not_named_like_a_word_of_expressions() {
        var max = new FormulaVariable("Max", "Lớn nhất", null, null);
        assertThat(ofMethod(formula(List.of(max), " -> max"))).containsExactly("name-reserved /variables/0/name");
    }

    @Test
    void nesting_has_a_limit() {
        var deep = "(".repeat(200) + "1" + ")".repeat(200);
        assertThat(ofMethod(formula(List.of(), " -> " + deep))).containsExactly("expression-faulty /cases/0/points");
    }

    @Test
    void a_yes_or_no_is_always_sound() {
        assertThat(ofMethod(new Binary("targetMet"))).isEmpty();
    }

    /** Each {@code "from to points"}, {@code -} for open. */
    private static List<String> tiers(String... tiers) {
        return ofMethod(new Tiered(
                "rate", Arrays.stream(tiers).map(MethodLintTest::tier).toList(), null));
    }

    private static Tier tier(String text) {
        var parts = text.split(" ");
        var to = parts[1].equals("-") ? null : points(parts[1]);
        return new Tier(points(parts[0]), null, to, null, points(parts[2]));
    }

    private static DateBand band(String until, String points) {
        return new DateBand(LocalDate.parse(until), points(points));
    }

    private static YearOnYear change(String improved, String unchanged, String worsened) {
        return new YearOnYear(
                YearOnYear.BetterDirection.HIGHER_IS_BETTER,
                null,
                points(improved),
                points(unchanged),
                points(worsened),
                null);
    }

    private static ChecklistPart part(String code, String maxPoints, ScoringMethod method) {
        return new ChecklistPart(code, "t", points(maxPoints), method);
    }

    /** Each case {@code "condition -> points"}. */
    private static Formula formula(List<FormulaVariable> variables, String... cases) {
        return new Formula(
                variables,
                Arrays.stream(cases)
                        .map(text -> text.split("->"))
                        .map(parts ->
                                new FormulaCase(null, parts[0].isBlank() ? null : parts[0].strip(), parts[1].strip()))
                        .toList());
    }
}
