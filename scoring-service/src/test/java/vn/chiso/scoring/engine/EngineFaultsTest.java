package vn.chiso.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** From wrong inputs no points follow, and the fault says which input is to blame. */
class EngineFaultsTest {

    private static final String PROPORTIONAL = "{'kind':'PROPORTIONAL'}";
    private static final String COUNT = "{'kind':'COMPONENT_COUNT','total':8}";
    private static final String BANDS = """
            {'kind':'TIERED','input':'late','tiers':[
              {'from':0,'fromInclusive':true,'to':5,'toInclusive':false,'points':2},
              {'from':6,'fromInclusive':true,'points':0}]}""";

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(PROPORTIONAL, Map.of(), Fault.INPUT_MISSING, "numerator"),
                arguments(PROPORTIONAL, ratio("1", "0"), Fault.ZERO_DENOMINATOR, "denominator"),
                arguments(PROPORTIONAL, ratio("0", "0"), Fault.ZERO_DENOMINATOR, "denominator"),
                arguments(PROPORTIONAL, ratio("31018", "31017"), Fault.ABOVE_DENOMINATOR, "numerator"),
                arguments(PROPORTIONAL, ratio("-1", "31017"), Fault.INPUT_NEGATIVE, "numerator"),
                arguments(PROPORTIONAL, Map.of("percent", n("100.01")), Fault.ABOVE_HUNDRED_PERCENT, "percent"),
                arguments(PROPORTIONAL, Map.of("percent", text("84,2")), Fault.INPUT_NOT_A_NUMBER, "percent"),
                arguments(PROPORTIONAL, Map.of("percent", text("NaN")), Fault.INPUT_NOT_A_NUMBER, "percent"),
                arguments(PROPORTIONAL, Map.of("percent", n("1".repeat(40))), Fault.INPUT_TOO_LONG, "percent"),
                arguments(PROPORTIONAL, Map.of("percent", n("0." + "1".repeat(40))), Fault.INPUT_TOO_LONG, "percent"),
                arguments(PROPORTIONAL, Map.of("percent", n("1e999999999")), Fault.INPUT_TOO_LONG, "percent"),
                arguments(PROPORTIONAL, Map.of("percent", n("1e2147483647")), Fault.INPUT_TOO_LONG, "percent"),
                arguments(PROPORTIONAL, Map.of("percent", n("1e-999999999")), Fault.INPUT_TOO_LONG, "percent"),
                arguments(PROPORTIONAL, Map.of("percent", n("0e-999999999")), Fault.INPUT_TOO_LONG, "percent"),
                arguments(PROPORTIONAL, ratio("1e999999999", "1e999999999"), Fault.INPUT_TOO_LONG, "numerator"),
                arguments(PROPORTIONAL, Map.of("percent", n("84"), "rate", n("1")), Fault.INPUT_UNKNOWN, "rate"),
                arguments(COUNT, Map.of("satisfied", n("9")), Fault.ABOVE_DENOMINATOR, "satisfied"),
                arguments(COUNT, Map.of("satisfied", n("2.5")), Fault.INPUT_NOT_WHOLE, "satisfied"),
                arguments(COUNT, Map.of("satisfied", n("2"), "total", n("7")), Fault.TOTAL_DIFFERS, "total"),
                arguments("{'kind':'BINARY','input':'met'}", Map.of("met", n("1")), Fault.INPUT_NOT_A_FLAG, "met"),
                arguments(
                        "{'kind':'DEDUCT_PER_OCCURRENCE','pointsPerOccurrence':0.5}",
                        Map.of("occurrences", n("-1")),
                        Fault.INPUT_NEGATIVE,
                        "occurrences"),
                arguments(BANDS, Map.of("late", n("5")), Fault.NO_BAND, "late"),
                arguments(BANDS, Map.of("late", n("-1")), Fault.NO_BAND, "late"),
                arguments(
                        "{'kind':'TIMELINESS','bands':[{'until':'2023-04-30','points':1}]}",
                        Map.of("date", text("30/4/2023")),
                        Fault.INPUT_NOT_A_DATE,
                        "date"),
                arguments(
                        "{'kind':'CHECKLIST','parts':[{'code':'a','title':'A','maxPoints':1,'method':{'kind':'MANUAL'}}]}",
                        Map.of("a.points", n("1.5")),
                        Fault.POINTS_OUT_OF_RANGE,
                        "a.points"),
                arguments(
                        "{'kind':'FORMULA','variables':[],'cases':[{'points':'sqrt(max)'}]}",
                        Map.of(),
                        Fault.METHOD_NOT_SUPPORTED,
                        null),
                arguments("{'kind':'AGGREGATE'}", Map.of(), Fault.METHOD_NOT_SUPPORTED, null));
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @MethodSource("faults")
    void wrong_inputs_give_no_points(String method, Map<String, InputValue> inputs, Fault fault, String input) {
        var criterion = new Criterion(new BigDecimal("5"), Methods.read(method), null, Rounding.USUAL);

        var thrown = catchThrowableOfType(EngineException.class, () -> Engine.score(criterion, inputs));

        assertThat(thrown.fault()).isEqualTo(fault);
        assertThat(thrown.input()).isEqualTo(input);
    }

    @Test
    void points_above_the_maximum_are_a_fault_of_the_set_and_never_cut_off() {
        var tooMuch = Methods.read("{'kind':'TIMELINESS','bands':[{'until':'2023-04-30','points':7}]}");
        var criterion = new Criterion(new BigDecimal("5"), tooMuch, null, Rounding.USUAL);

        var thrown = catchThrowableOfType(
                EngineException.class, () -> Engine.score(criterion, Map.of("date", text("2023-04-01"))));

        assertThat(thrown.fault()).isEqualTo(Fault.POINTS_OUT_OF_RANGE);
    }

    @ParameterizedTest
    @MethodSource("judgements")
    void a_judgement_keeps_to_maximum_step_and_digits(String points, Fault fault) {
        var manual = Methods.read("{'kind':'MANUAL','allowedStep':0.25}");
        var criterion = new Criterion(new BigDecimal("3"), manual, null, Rounding.USUAL);

        var thrown = catchThrowableOfType(
                EngineException.class,
                () -> Engine.judge(criterion, points == null ? null : new BigDecimal(points), Map.of()));

        assertThat(thrown.fault()).isEqualTo(fault);
    }

    static Stream<Arguments> judgements() {
        return Stream.of(
                arguments(null, Fault.POINTS_MISSING),
                arguments("3.25", Fault.POINTS_OUT_OF_RANGE),
                arguments("-0.25", Fault.POINTS_OUT_OF_RANGE),
                arguments("1e999999999", Fault.POINTS_OUT_OF_RANGE),
                arguments("1e2147483647", Fault.POINTS_OUT_OF_RANGE),
                arguments("1e-999999999", Fault.POINTS_TOO_FINE),
                arguments("0.3", Fault.POINTS_NOT_IN_STEP),
                arguments("0.125", Fault.POINTS_TOO_FINE));
    }

    @Test
    void a_zero_with_the_longest_exponent_is_a_zero() {
        var criterion = new Criterion(
                new BigDecimal("3"), Methods.read("{'kind':'MANUAL','allowedStep':0.25}"), null, Rounding.USUAL);

        var scored = assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> Engine.judge(criterion, new BigDecimal("0e-999999999"), Map.of()));

        assertThat(scored.points().toPlainString()).isEqualTo("0.00");
    }

    @Test
    void an_unknown_field_of_a_method_is_not_ignored() {
        var capped = Methods.read("{'kind':'PROPORTIONAL','capPercent':90}");

        assertThat(capped).isEqualTo(new ScoringMethod.Unsupported("PROPORTIONAL"));
    }

    @Test
    void an_indicator_is_known_to_what_is_measured_and_to_nothing_else() {
        for (var method : List.of(
                "{'kind':'PROPORTIONAL','indicator':'I'}",
                "{'kind':'TIERED','input':'x','tiers':[],'indicator':'I'}",
                "{'kind':'DEDUCT_PER_OCCURRENCE','pointsPerOccurrence':1,'indicator':'I'}",
                "{'kind':'COMPONENT_COUNT','total':8,'indicator':'I'}",
                "{'kind':'RANK_BASED','bands':[],'indicator':null}",
                "{'kind':'FORMULA','variables':[{'name':'a','indicator':'I'}],'cases':[{'points':'a'}]}")) {
            assertThat(Methods.read(method)).isNotInstanceOf(ScoringMethod.Unsupported.class);
        }
        for (var method : List.of(
                "{'kind':'BINARY','input':'x','indicator':'I'}",
                "{'kind':'MANUAL','indicator':'I'}",
                "{'kind':'FORMULA','variables':[{'name':'a'}],'cases':[{'points':'a'}],'indicator':'I'}")) {
            assertThat(Methods.read(method)).isInstanceOf(ScoringMethod.Unsupported.class);
        }
    }

    @Test
    void a_fraction_is_no_rank_and_a_part_has_no_children() {
        assertThat(Methods.read("{'kind':'RANK_BASED','bands':[{'untilRank':2.5,'points':1}]}"))
                .isEqualTo(new ScoringMethod.Unsupported("RANK_BASED"));
        assertThat(
                        Methods.read(
                                "{'kind':'CHECKLIST','parts':[{'code':'a','title':'A','maxPoints':1,'method':{'kind':'AGGREGATE'}}]}"))
                .isEqualTo(new ScoringMethod.Unsupported("CHECKLIST"));
    }

    @Test
    void a_method_without_what_it_needs_is_not_computed() {
        for (var kind : List.of("BINARY", "TIERED", "DEDUCT_PER_OCCURRENCE", "HOROSCOPE")) {
            assertThat(Methods.read("{'kind':'%s'}".formatted(kind))).isEqualTo(new ScoringMethod.Unsupported(kind));
        }
    }

    private static Map<String, InputValue> ratio(String numerator, String denominator) {
        return Map.of("numerator", n(numerator), "denominator", n(denominator));
    }

    private static InputValue n(String number) {
        return InputValue.of(number);
    }

    private static InputValue text(String text) {
        return new InputValue.Text(text);
    }
}
