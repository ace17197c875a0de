package vn.chiso.scoring.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.scoring.engine.InputValue;
import vn.chiso.scoring.engine.MethodReader;

/** Which inputs of which method a value fills, and what differs from it. */
class BindingTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Map<String, String> METHODS = Map.of(
            "SURVEY", "{'kind':'SURVEY','indicator':'I'}",
            "PROPORTIONAL", "{'kind':'PROPORTIONAL','targetPercent':90,'indicator':'I'}",
            "COUNT", "{'kind':'COMPONENT_COUNT','total':8,'indicator':'I'}",
            "NAMED", """
                    {'kind':'COMPONENT_COUNT','components':[{'name':'a'},{'name':'b'},{'name':'c'}],'indicator':'I'}""",
            "TIERED", "{'kind':'TIERED','input':'rate','tiers':[],'indicator':'I'}",
            "DEDUCT", "{'kind':'DEDUCT_PER_OCCURRENCE','pointsPerOccurrence':1,'indicator':'I'}",
            "RANK", "{'kind':'RANK_BASED','bands':[],'indicator':'I'}",
            "FORMULA", """
                    {'kind':'FORMULA','variables':[{'name':'x','indicator':'I'},{'name':'y','indicator':'J'},{'name':'z'}],
                     'cases':[{'points':'x'}]}""",
            "YEARS", """
                    {'kind':'YEAR_ON_YEAR','direction':'LOWER_IS_BETTER','improvedPoints':1,'unchangedPoints':0,
                     'worsenedPoints':0,'indicator':'I'}""",
            "PARTS", """
                    {'kind':'CHECKLIST','parts':[
                     {'code':'p','title':'P','maxPoints':1,'method':{'kind':'RANK_BASED','bands':[],'indicator':'I'}},
                     {'code':'q','title':'Q','maxPoints':1,'method':{'kind':'BINARY','input':'x'}}]}""");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SURVEY       | I 2023 87.5           | {}        | {percent=87.5}",
                "PROPORTIONAL | I 2023 95             | {}        | {percent=95}",
                "PROPORTIONAL | I 2023 281/384        | {}        | {denominator=384, numerator=281}",
                "PROPORTIONAL | I 2023 95             | {'numerator':1,'denominator':2} | {denominator=2, numerator=1}",
                "COUNT        | I 2023 5              | {}        | {satisfied=5}",
                "COUNT        | I 2023 5              | {'total':8} | {satisfied=5, total=8}",
                "COUNT        | I 2023 5/8            | {}        | {satisfied=5, total=8}",
                "COUNT        | I 2023 5/8            | {'satisfied':4} | {satisfied=4}",
                "NAMED        | I 2023 2              | {}        | {satisfied=2}",
                "NAMED        | I 2023 2              | {'a':true,'b':true,'c':false} | {a=true, b=true, c=false}",
                "TIERED       | I 2023 60             | {}        | {rate=60}",
                "TIERED       | I 2023 60             | {'rate':61} | {rate=61}",
                "TIERED       | I 2023 3/5            | {}        | {}",
                "DEDUCT       | I 2023 3              | {}        | {occurrences=3}",
                "DEDUCT       | I 2023 3/5            | {}        | {}",
                "RANK         | I 2023 12             | {}        | {rank=12}",
                "RANK         | I 2023 1/63           | {}        | {}",
                "FORMULA      | I 2023 1; J 2023 2    | {'z':3}   | {x=1, y=2, z=3}",
                "FORMULA      | I 2023 1; J 2023 2    | {'x':4}   | {x=4, y=2}",
                "FORMULA      | I 2023 1; J 2023 2/3  | {}        | {x=1}",
                "YEARS        | I 2023 7; I 2022 9    | {}        | {current=7, previous=9}",
                "YEARS        | I 2022 9; I 2021 8    | {'current':7} | {current=7, previous=9}",
                "YEARS        | I 2023 7              | {}        | {current=7}",
                "YEARS        | I 2023 7/10; I 2022 9 | {}        | {previous=9}",
                "PARTS        | I 2023 12             | {'q.x':true} | {p.rank=12, q.x=true}",
                "TIERED       | J 2023 60             | {}        | {}",
            })
    void a_value_fills_what_is_left_out(String method, String values, String given, String filled) {
        var inputs = filling(method, "2023", values, given).inputs();

        assertThat(shown(inputs)).isEqualTo(filled);
    }

    @ParameterizedTest
    @CsvSource({
        "2023, 2022",
        "2023-Q1, 2022-Q1",
        "2023-H2, 2022-H2",
        "2023-12, 2022-12",
        "2000-01, 1999-01",
    })
    void the_year_before_is_the_same_period_of_it(String period, String before) {
        var inputs = filling("YEARS", period, "I %s 7; I %s 9".formatted(period, before), "{}")
                .inputs();

        assertThat(shown(inputs)).isEqualTo("{current=7, previous=9}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PROPORTIONAL | I 2023 7/8   | {'percent':87.5}  | percent",
                "PROPORTIONAL | I 2023 87.5  | {'numerator':7,'denominator':8} | numerator,denominator",
                "COUNT        | I 2023 5/8   | {'satisfied':5}   | satisfied",
                "COUNT        | I 2023 5     | {'satisfied':5.0,'total':8} | satisfied",
                "NAMED        | I 2023 2/3   | {'a':true,'b':true,'c':false} | a,b,c",
                "NAMED        | I 2023 2     | {'a':true,'b':false,'c':true} | a,b,c",
                "TIERED       | I 2023 60    | {'rate':60.00}    | rate",
                "RANK         | I 2023 12    | {}                | rank",
                "DEDUCT       | I 2023 0     | {'occurrences':0} | occurrences",
                "FORMULA      | I 2023 1     | {'x':1,'y':2}     | x",
                "YEARS        | I 2022 9     | {'current':7}     | previous",
                "PARTS        | I 2023 12    | {'p.rank':12}     | p.rank",
            })
    void what_agrees_with_a_value_is_said_to_be_of_it(String method, String values, String given, String inputs) {
        var uses = filling(method, "2023", values, given).uses(null);

        assertThat(uses).singleElement().extracting(ValueUse::inputs).isEqualTo(List.of(inputs.split(",")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PROPORTIONAL | I 2023 7/8   | {'percent':87.6}",
                "COUNT        | I 2023 4/8   | {'satisfied':2,'total':4}",
                "COUNT        | I 2023 5/10  | {'satisfied':5}",
                "COUNT        | I 2023 5     | {'satisfied':6}",
                "NAMED        | I 2023 2     | {'a':true,'b':true,'c':true}",
                "TIERED       | I 2023 60    | {'rate':60.01}",
                "DEDUCT       | I 2023 3     | {'occurrences':0}",
                "RANK         | I 2023 12    | {'rank':11}",
                "FORMULA      | I 2023 1; J 2023 2 | {'y':3}",
                "FORMULA      | I 2023 1     | {'x':true}",
                "YEARS        | I 2023 7; I 2022 9 | {'previous':10}",
                "PARTS        | I 2023 12    | {'p.rank':11}",
            })
    void what_differs_from_a_value_needs_a_reason(String method, String values, String given) {
        var filling = filling(method, "2023", values, given);

        var thrown = catchThrowableOfType(ProblemException.class, () -> filling.uses(" "));

        assertThat(thrown.type()).isEqualTo(IndicatorProblem.DIFFERS_FROM_INDICATOR);
        assertThat(filling.uses("Đã được đính chính"))
                .extracting(ValueUse::inputs)
                .doesNotContain(List.copyOf(read(given).keySet()));
    }

    @Test
    void a_pair_says_nothing_of_a_figure() {
        assertThat(filling("TIERED", "2023", "I 2023 3/5", "{'rate':61}").uses(null))
                .isEmpty();
    }

    private static Filling filling(String method, String period, String values, String given) {
        return new Filling(
                read(given), Binding.of(MethodReader.read(tree(METHODS.get(method)))), recorded(period, values));
    }

    /** As {@code indicator period value} or {@code indicator period numerator/denominator}. */
    private static UnitValues recorded(String period, String values) {
        return new UnitValues(
                period,
                Arrays.stream(values.split("; "))
                        .map(written -> recorded(written.split(" ")))
                        .collect(Collectors.groupingBy(
                                RecordedValue::period, Collectors.toMap(RecordedValue::indicator, value -> value))));
    }

    private static RecordedValue recorded(String[] written) {
        var amounts = Arrays.stream(written[2].split("/")).map(BigDecimal::new).toList();
        boolean single = amounts.size() == 1;
        return new RecordedValue(
                UUID.randomUUID(),
                written[0],
                UUID.randomUUID(),
                written[1],
                single ? amounts.getFirst() : null,
                single ? null : amounts.getFirst(),
                single ? null : amounts.getLast(),
                "Báo cáo",
                null,
                null,
                "canbo",
                Instant.EPOCH);
    }

    private static String shown(Map<String, InputValue> inputs) {
        var shown = new TreeMap<String, String>();
        inputs.forEach((name, value) -> shown.put(name, value.asText()));
        return shown.toString();
    }

    private static Map<String, InputValue> read(String json) {
        return JSON.convertValue(tree(json), new TypeReference<>() {});
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
