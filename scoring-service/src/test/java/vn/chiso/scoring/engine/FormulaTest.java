package vn.chiso.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Formulas: the first case that holds, exact to the last digit, and never more than a text of the set may cost. */
class FormulaTest {

    /** The set's 4.2.3: staff reduced as planned. */
    private static final String AS_PLANNED = """
            {'kind':'FORMULA',
             'variables':[{'name':'actual','title':'số đã tinh giản'},{'name':'planned','title':'số phải tinh giản'}],
             'cases':[{'title':'đạt lộ trình','when':'actual >= planned','points':'max'},
                      {'when':'actual >= planned * 0.8','points':'max * 0.5'},
                      {'points':'0'}]}""";

    @ParameterizedTest
    @CsvSource({"100, 100, 3.00", "120, 100, 3.00", "99, 100, 1.50", "80, 100, 1.50", "79.9999, 100, 0.00", "0, 0, 3.00"
    })
    void the_first_case_that_holds_gives_the_points(String actual, String planned, String points) {
        var scored = Engine.score(
                criterion("3", AS_PLANNED), Map.of("actual", InputValue.of(actual), "planned", InputValue.of(planned)));

        assertThat(scored.points().toPlainString()).isEqualTo(points);
    }

    @Test
    void a_formula_is_explained_with_its_figures() {
        var trace = Engine.score(
                        criterion("3", AS_PLANNED),
                        Map.of("actual", InputValue.of(85), "planned", InputValue.of("100.5")))
                .trace();

        assertThat(Explanation.vietnamese().lines(trace))
                .containsExactly(
                        "Số liệu actual: 85",
                        "Số liệu planned: 100,5",
                        "Áp dụng trường hợp “2”: 85 ≥ 100,5 × 0,8",
                        "3 × 0,5 = 1,5",
                        "Làm tròn đến 2 chữ số thập phân (nửa làm tròn lên): 1,50 điểm");
        assertThat(Explanation.english().reason(trace)).isEqualTo("Case “2” applies: 85 ≥ 100.5 × 0.8");
    }

    @Test
    void a_quotient_loses_nothing_before_the_line_is_rounded() {
        var third = "{'kind':'FORMULA','variables':[{'name':'a','title':'A'}],'cases':[{'points':'max * (a / 3)'}]}";
        var criterion =
                new Criterion(new BigDecimal("3"), Methods.read(third), null, new Rounding(2, RoundingMode.DOWN));

        assertThat(Engine.score(criterion, Map.of("a", InputValue.of(1))).points())
                .isEqualByComparingTo("1");
    }

    @ParameterizedTest
    @CsvSource({"30982, 31017, 4.99", "2, 8, 1.25"})
    void a_formula_of_a_rate_comes_to_what_the_rate_does(String numerator, String denominator, String points) {
        var rate = formula("numerator / denominator * max", "numerator", "denominator");
        var inputs = Map.of("numerator", InputValue.of(numerator), "denominator", InputValue.of(denominator));

        assertThat(Engine.score(criterion("5", rate), inputs).points())
                .isEqualByComparingTo(points)
                .isEqualByComparingTo(Engine.score(criterion("5", "{'kind':'PROPORTIONAL'}"), inputs)
                        .points());
    }

    static Stream<Arguments> faults() {
        var big = InputValue.of("999999999999999999");
        return Stream.of(
                arguments(
                        "max / (a - b)",
                        Map.of("a", InputValue.of(1), "b", InputValue.of("1.0")),
                        Fault.ZERO_DENOMINATOR,
                        "a"),
                arguments(
                        "max / b",
                        Map.of("a", InputValue.of(1), "b", InputValue.of("0.00")),
                        Fault.ZERO_DENOMINATOR,
                        "b"),
                arguments("max / 0", ab(), Fault.ZERO_DENOMINATOR, null),
                arguments("a", Map.of("a", InputValue.of(-1), "b", InputValue.of(1)), Fault.POINTS_OUT_OF_RANGE, "a"),
                arguments("0 - a / 10000", ab(), Fault.POINTS_OUT_OF_RANGE, "a"),
                arguments("max + a / 10000", ab(), Fault.POINTS_OUT_OF_RANGE, "a"),
                arguments("a * b * a * b", Map.of("a", big, "b", big), Fault.FORMULA_OVERFLOW, "a"),
                arguments("a > b", ab(), Fault.FORMULA_TYPE, "a"),
                arguments("a + 1", Map.of("a", InputValue.of(true), "b", InputValue.of(1)), Fault.FORMULA_TYPE, "a"),
                arguments("if(a, 1, 0)", ab(), Fault.FORMULA_TYPE, "a"),
                arguments("round(a, 0 - b)", ab(), Fault.FORMULA_TYPE, "b"),
                arguments("round(a, 0.5)", ab(), Fault.FORMULA_TYPE, null),
                arguments("a", Map.of("a", InputValue.of(1)), Fault.INPUT_MISSING, "b"),
                arguments(
                        "a",
                        Map.of("a", new InputValue.Text("NaN"), "b", InputValue.of(1)),
                        Fault.INPUT_NOT_A_NUMBER,
                        "a"),
                arguments(
                        "a",
                        Map.of("a", InputValue.of("1".repeat(40)), "b", InputValue.of(1)),
                        Fault.INPUT_TOO_LONG,
                        "a"),
                arguments(
                        "a",
                        Map.of("a", InputValue.of(1), "b", InputValue.of(1), "c", InputValue.of(1)),
                        Fault.INPUT_UNKNOWN,
                        "c"));
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @MethodSource("faults")
    void a_formula_that_does_not_fit_its_inputs_gives_no_points(
            String points, Map<String, InputValue> inputs, Fault fault, String input) {
        var criterion = criterion("5", formula(points, "a", "b"));

        var thrown = catchThrowableOfType(EngineException.class, () -> Engine.score(criterion, inputs));

        assertThat(thrown.fault()).isEqualTo(fault);
        assertThat(thrown.input()).isEqualTo(input);
    }

    @Test
    void where_no_case_holds_there_are_no_points() {
        var never = "{'kind':'FORMULA','variables':[],'cases':[{'when':'max < 0','points':'1'}]}";

        var thrown = catchThrowableOfType(EngineException.class, () -> Engine.score(criterion("5", never), Map.of()));

        assertThat(thrown.fault()).isEqualTo(Fault.NO_CASE);
    }

    @Test
    void names_differ_by_case() {
        var both = formula("a - A", "a", "A");

        var scored = Engine.score(criterion("5", both), Map.of("a", InputValue.of(3), "A", InputValue.of(1)));

        assertThat(scored.points()).isEqualByComparingTo("2");
    }

    @Test
    void a_part_of_a_checklist_can_be_a_formula_of_its_own_maximum() {
        var nested = """
                {'kind':'CHECKLIST','parts':[
                  {'code':'x','title':'X','maxPoints':2,'method':%s},
                  {'code':'y','title':'Y','maxPoints':1,'method':{'kind':'YEAR_ON_YEAR','direction':'LOWER_IS_BETTER',
                   'improvedPoints':1,'unchangedPoints':0.5,'worsenedPoints':0}}]}""".formatted(formula("max / b", "b"));

        var scored = Engine.score(
                criterion("3", nested),
                Map.of("x.b", InputValue.of(4), "y.current", InputValue.of(7), "y.previous", InputValue.of(8)));
        var zero = catchThrowableOfType(
                EngineException.class,
                () -> Engine.score(
                        criterion("3", nested),
                        Map.of(
                                "x.b",
                                InputValue.of(0),
                                "y.current",
                                InputValue.of(7),
                                "y.previous",
                                InputValue.of(8))));

        assertThat(scored.points()).isEqualByComparingTo("1.5");
        assertThat(Explanation.vietnamese().reason(scored.trace())).contains("Tốt hơn năm trước: 7 so với 8");
        assertThat(zero.input()).isEqualTo("x.b");
    }

    private static Map<String, InputValue> ab() {
        return Map.of("a", InputValue.of(1), "b", InputValue.of(1));
    }

    private static String formula(String points, String... variables) {
        var declared = Stream.of(variables)
                .map("{'name':'%s','title':'-'}"::formatted)
                .reduce((one, other) -> one + "," + other)
                .orElse("");
        return "{'kind':'FORMULA','variables':[%s],'cases':[{'points':'%s'}]}".formatted(declared, points);
    }

    private static Criterion criterion(String max, String method) {
        return new Criterion(new BigDecimal(max), Methods.read(method), null, Rounding.USUAL);
    }
}
