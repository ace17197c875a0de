package vn.chiso.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure of the documents of 2023 that follows from inputs they give (Vĩnh Linh, Đồng Mỏ, Sơn Tây). */
class DocumentFiguresTest {

    private static final String PAPI_SIPAS = """
            {"kind":"CHECKLIST","parts":[
              {"code":"PAPI","title":"PAPI","maxPoints":1.5,"method":{"kind":"COMPONENT_COUNT","total":8}},
              {"code":"SIPAS","title":"SIPAS","maxPoints":1.5,"method":{"kind":"MANUAL"}}]}""";

    static Stream<Arguments> figures() {
        return Stream.of(
                arguments(
                        "II",
                        "50",
                        "{'kind':'LINKED_INDEX','programme':'PAR_INDEX'}",
                        Map.of("percent", n("94.74")),
                        "47.37"),
                arguments("V.5", "5", "{'kind':'PROPORTIONAL'}", ratio("30982", "31017"), "4.99"),
                arguments("V.6.a", "3", PAPI_SIPAS, Map.of("PAPI.satisfied", n("2"), "SIPAS.points", n("1.5")), "1.88"),
                arguments("VI.1", "5", "{'kind':'PROPORTIONAL'}", Map.of("percent", n("84.2")), "4.21"),
                arguments("VI.2.a", "4", "{'kind':'PROPORTIONAL'}", Map.of("percent", n("55.25")), "2.21"),
                arguments("VI.2.b", "2", "{'kind':'PROPORTIONAL'}", Map.of("percent", n("57")), "1.14"),
                arguments("VI.2.c", "4", "{'kind':'PROPORTIONAL'}", Map.of("percent", n("73.75")), "2.95"),
                arguments("I.C.6", "5", "{'kind':'COMPONENT_COUNT','total':3}", Map.of("satisfied", n("0")), "0.00"),
                arguments(
                        "I.A.1.1",
                        "8",
                        "{'kind':'BINARY','input':'targetMet'}",
                        Map.of("targetMet", InputValue.of(false)),
                        "0.00"),
                arguments(
                        "I.B.6.đ",
                        "2",
                        "{'kind':'DEDUCT_PER_OCCURRENCE','pointsPerOccurrence':0.5}",
                        Map.of("occurrences", n("1")),
                        "1.50"),
                arguments(
                        "Đồng Mỏ 3.1.5",
                        "1",
                        "{'kind':'TIMELINESS','bands':[{'until':'2023-04-30','points':1},{'until':'2023-12-31','points':0.5}]}",
                        Map.of("date", new InputValue.Text("2023-05-04")),
                        "0.50"),
                arguments(
                        "Đồng Mỏ 3.5.1",
                        "1",
                        "{'kind':'TIERED','input':'percent','tiers':[{'from':0,'fromInclusive':true,'to':80,'toInclusive':false,'points':0},{'from':80,'fromInclusive':true,'to':90,'toInclusive':false,'points':0.5},{'from':90,'fromInclusive':true,'points':1}]}",
                        Map.of("percent", n("85")),
                        "0.50"),
                arguments(
                        "I.A.1.4.b",
                        "1",
                        "{'kind':'BINARY','input':'fullyDisbursed'}",
                        Map.of("fullyDisbursed", InputValue.of(false)),
                        "0.00"),
                arguments(
                        "Đồng Mỏ 3.4.1, 22 late dossiers",
                        "2.5",
                        "{'kind':'TIERED','input':'late','tiers':[{'from':0,'fromInclusive':true,'to':0,'toInclusive':true,'points':2.5},{'from':0,'fromInclusive':false,'points':1.5}]}",
                        Map.of("late", n("22")),
                        "1.50"),
                arguments(
                        "Đồng Mỏ 7.3",
                        "3",
                        "{'kind':'BINARY','input':'paidOnline'}",
                        Map.of("paidOnline", InputValue.of(false)),
                        "0.00"),
                arguments(
                        "Đồng Mỏ 7.1",
                        "1",
                        "{'kind':'PROPORTIONAL','floorPercent':80}",
                        Map.of("percent", n("79.99")),
                        "0.00"),
                arguments("Sơn Tây 6.1.1", "1", "{'kind':'PROPORTIONAL'}", Map.of("percent", n("72")), "0.72"),
                arguments(
                        "V.6.a PAPI",
                        "1.5",
                        "{'kind':'COMPONENT_COUNT','total':8}",
                        Map.of("satisfied", n("2")),
                        "0.38"),
                arguments(
                        "Tuy Phước, question 1 of the officials",
                        "100",
                        "{'kind':'PROPORTIONAL'}",
                        ratio("281", "384"),
                        "73.18"),
                arguments("Tuy Phước, question 2", "100", "{'kind':'PROPORTIONAL'}", ratio("258", "384"), "67.19"),
                arguments("Tuy Phước, question 3", "100", "{'kind':'PROPORTIONAL'}", ratio("265", "384"), "69.01"),
                arguments("Tuy Phước, question 4", "100", "{'kind':'PROPORTIONAL'}", ratio("260", "384"), "67.71"),
                arguments("Tuy Phước, question 5", "100", "{'kind':'PROPORTIONAL'}", ratio("220", "384"), "57.29"),
                arguments("Tuy Phước, question 6", "100", "{'kind':'PROPORTIONAL'}", ratio("244", "384"), "63.54"),
                arguments("Tuy Phước officials", "10", "{'kind':'SURVEY'}", Map.of("percent", n("67.1")), "6.71"));
    }

    @ParameterizedTest(name = "{0} of {1} is {4}")
    @MethodSource("figures")
    void a_published_figure_follows_from_its_inputs(
            String code, String max, String method, Map<String, InputValue> inputs, String points)
            throws JsonProcessingException {
        ScoringMethod read = MethodReader.read(new ObjectMapper().readTree(method.replace('\'', '"')));
        Criterion criterion = new Criterion(new BigDecimal(max), read, null, Rounding.USUAL);

        Scored scored = Engine.score(criterion, inputs);

        assertThat(scored.points().toPlainString()).as(code).isEqualTo(points);
        assertThat(Explanation.vietnamese().lines(scored.trace())).isNotEmpty();
        assertThat(Explanation.english().reason(scored.trace())).isNotBlank();
    }

    private static Map<String, InputValue> ratio(String numerator, String denominator) {
        return Map.of("numerator", n(numerator), "denominator", n(denominator));
    }

    private static InputValue n(String number) {
        return InputValue.of(number);
    }
}
