package vn.chiso.scoring.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.scoring.Laws.forAll;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.scoring.engine.Criterion;
import vn.chiso.scoring.engine.Engine;
import vn.chiso.scoring.engine.InputValue;
import vn.chiso.scoring.engine.MethodReader;
import vn.chiso.scoring.engine.Rounding;
import vn.chiso.scoring.engine.ScoringMethod;
import vn.chiso.scoring.improvement.ImprovementsResponse.Target;

/** By what inputs a line gains: the nearest step, and the most; nothing where the method gives no closed answer. */
class LineTargetsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final String TIERS = """
            {'kind':'TIERED','input':'rate','tiers':[{'from':95,'points':2},
             {'from':80,'fromInclusive':false,'to':95,'points':1},{'to':80,'toInclusive':true,'points':0}]}""";
    private static final String FEWER_IS_BETTER = """
            {'kind':'TIERED','input':'late','tiers':[{'to':1,'points':2},{'from':1,'to':10,'toInclusive':true,'points':1},
             {'from':10,'fromInclusive':false,'points':0}]}""";
    private static final String DAYS = """
            {'kind':'TIMELINESS','bands':[{'until':'2023-03-31','points':1},{'until':'2023-04-30','points':0.5}]}""";
    private static final String COUNT =
            "{'kind':'COMPONENT_COUNT','components':[{'name':'a'},{'name':'b'},{'name':'c'}]}";
    private static final String DEDUCT = "{'kind':'DEDUCT_PER_OCCURRENCE','pointsPerOccurrence':0.5}";
    private static final String RANKS =
            "{'kind':'RANK_BASED','bands':[{'untilRank':3,'points':2},{'untilRank':10,'points':1}]}";
    private static final String RISE = """
            {'kind':'YEAR_ON_YEAR','direction':'HIGHER_IS_BETTER','requiredChangePercent':5,'improvedPoints':2,
             'unchangedPoints':1,'worsenedPoints':0}""";
    private static final String FALL = """
            {'kind':'YEAR_ON_YEAR','direction':'LOWER_IS_BETTER','improvedPoints':2,'unchangedPoints':1,'worsenedPoints':0}""";
    private static final String PARTS = """
            {'kind':'CHECKLIST','parts':[
              {'code':'PAPI','title':'PAPI','maxPoints':1.5,'method':{'kind':'COMPONENT_COUNT','total':8}},
              {'code':'SIPAS','title':'SIPAS','maxPoints':0.5,'method':{'kind':'MANUAL','allowedStep':0.25}}]}""";

    @ParameterizedTest(name = "{0} of {1} with {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            nullValues = "-",
            value = {
                "BINARY     | 0    | {'met':false}                        | 2: met=true            | 2: met=true",
                "TIERS      | 0    | {'rate':72.5}                        | 1: rate=87.5           | 2: rate=95",
                "TIERS      | 1    | {'rate':87.5}                        | 2: rate=95             | 2: rate=95",
                "TIERS      | 2    | {'rate':95}                          | -                      | -",
                "FEWER      | 0    | {'late':22}                          | 1: late=10             | 2: late=0",
                "DAYS       | 0    | {'date':'2023-05-02'}                | 0.5: date=2023-04-30   | 1: date=2023-03-31",
                "RANKS      | 0    | {'rank':11}                          | 1: rank=10             | 2: rank=3",
                "COUNT      | 0.67 | {'a':true,'b':false,'c':false}       | 1.33: satisfied=2      | 2: satisfied=3",
                "COUNT      | 0    | {}                                   | 0.67: satisfied=1      | 2: satisfied=3",
                "DEDUCT     | 0    | {'occurrences':30}                   | 0.5: occurrences=3     | 2: occurrences=0",
                "DEDUCT     | 1    | {'occurrences':2}                    | 1.5: occurrences=1     | 2: occurrences=0",
                // what was entered is worth more than what an appraiser found
                "DEDUCT     | 0.25 | {'occurrences':2}                    | 1: occurrences=2       | 2: occurrences=0",
                "DEDUCT     | 0    | {}                                   | -                      | 2: occurrences=0",
                "RATE       | 1.8  | {'percent':90}                       | -                      | 2: percent=100",
                "RATE       | 1.99 | {'numerator':30982,'denominator':31017} | -       | 2: denominator=31017 numerator=31017",
                "FLOOR      | 0    | {'percent':72}                       | 1.6: percent=80        | 2: percent=100",
                "FLOOR      | 0    | {'numerator':5,'denominator':7}   | 1.71: denominator=7 numerator=6 | 2: denominator=7 numerator=7",
                "TARGET     | 1    | {'numerator':1,'denominator':7}      | -             | 2: denominator=7 numerator=3",
                "SURVEY     | 1.34 | {'percent':67.1}                     | -                      | 2: percent=100",
                "RISE       | 0    | {'current':90,'previous':100}   | 1: current=100 previous=100 | 2: current=105 previous=100",
                "FALL       | 1    | {'current':7,'previous':7}           | 2: current=6 previous=7 | 2: current=6 previous=7",
                "FALL       | 0    | {}                                   | -                      | -",
                "STEPS      | 1.25 | {}                                   | 1.5:                   | 2:",
                "MANUAL     | 1.25 | {}                                   | -                      | 2:",
                "FORMULA    | 1    | {'n':1}                              | -                      | -",
                "PARTS      | 0.88 | {'PAPI.satisfied':2,'SIPAS.points':0.5} | 1.06: PAPI.satisfied=3 SIPAS.points=0.5 | 2: PAPI.satisfied=8 SIPAS.points=0.5",
                "PARTS      | 0    | {}                                   | -                      | 2: PAPI.satisfied=8 SIPAS.points=0.5",
            })
    void next_step_and_best(String method, BigDecimal points, String inputs, String next, String best) {
        var targets = LineTargets.of(new Worth(criterion(method, 2), points, false), inputs(inputs));

        assertThat(written(targets.next())).isEqualTo(next);
        assertThat(written(targets.best())).isEqualTo(best);
    }

    @Test
    void a_band_is_told_with_its_bounds() {
        var next = LineTargets.of(new Worth(criterion("TIERS", 2), BigDecimal.ZERO, false), inputs("{'rate':72.5}"))
                .next();

        assertThat(next.ranges())
                .containsExactly(new InputRange("rate", InputValue.of("80"), false, InputValue.of("95"), false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            nullValues = "-",
            value = {
                "STEPS  | 1.25 | {}               | 1:                | 0:",
                "TIERS  | 2    | {'rate':97}      | 1: rate=87.5      | 0: rate=80",
                "BINARY | 2    | {'met':true}     | 0: met=false      | 0: met=false",
                "RATE   | 1.8  | {'percent':90}   | -                 | 0: percent=0",
            })
    void of_a_penalty_less_is_better(String method, BigDecimal points, String inputs, String next, String best) {
        var targets = LineTargets.of(new Worth(criterion(method, 2), points, true), inputs(inputs));

        assertThat(written(targets.next())).isEqualTo(next);
        assertThat(written(targets.best())).isEqualTo(best);
    }

    @Test
    void no_number_between_gains_anything() {
        forAll(random -> {
            var step = BigDecimal.valueOf(1 + random.nextInt(900), 3);
            var criterion = criterion(
                    read("{'kind':'DEDUCT_PER_OCCURRENCE','pointsPerOccurrence':%s}".formatted(step)),
                    2,
                    random.nextInt(3));
            int now = random.nextInt(60);
            var points = Engine.score(criterion, occurrences(now)).points();

            var next = LineTargets.of(new Worth(criterion, points, false), occurrences(now))
                    .next();

            int found = next == null
                    ? 0
                    : ((InputValue.Amount) next.inputs().get("occurrences"))
                            .value()
                            .intValueExact();
            assertThat(next == null).isEqualTo(points.compareTo(criterion.maxPoints()) == 0);
            for (int between = found + 1; between < now; between++) {
                assertThat(Engine.score(criterion, occurrences(between)).points())
                        .isEqualByComparingTo(points);
            }
        });
    }

    private static Map<String, InputValue> occurrences(int number) {
        return Map.of("occurrences", InputValue.of(number));
    }

    private static Criterion criterion(String method, int max) {
        return criterion(
                read(
                        switch (method) {
                            case "BINARY" -> "{'kind':'BINARY','input':'met'}";
                            case "TIERS" -> TIERS;
                            case "FEWER" -> FEWER_IS_BETTER;
                            case "DAYS" -> DAYS;
                            case "RANKS" -> RANKS;
                            case "COUNT" -> COUNT;
                            case "DEDUCT" -> DEDUCT;
                            case "RATE" -> "{'kind':'PROPORTIONAL'}";
                            case "FLOOR" -> "{'kind':'PROPORTIONAL','floorPercent':80}";
                            case "TARGET" -> "{'kind':'PROPORTIONAL','targetPercent':30}";
                            case "SURVEY" -> "{'kind':'SURVEY','indicator':'SIPAS'}";
                            case "RISE" -> RISE;
                            case "FALL" -> FALL;
                            case "STEPS" -> "{'kind':'MANUAL','allowedStep':0.5}";
                            case "MANUAL" -> "{'kind':'MANUAL'}";
                            case "FORMULA" ->
                                "{'kind':'FORMULA','variables':[{'name':'n','title':'n'}],'cases':[{'points':'min(max, n)'}]}";
                            case "PARTS" -> PARTS;
                            default -> throw new IllegalArgumentException(method);
                        }),
                max,
                2);
    }

    private static Criterion criterion(ScoringMethod method, int max, int scale) {
        return new Criterion(BigDecimal.valueOf(max), method, null, new Rounding(scale, RoundingMode.HALF_UP));
    }

    private static ScoringMethod read(String json) {
        try {
            var method = MethodReader.read(JSON.readTree(json.replace('\'', '"')));
            assertThat(method).isNotInstanceOf(ScoringMethod.Unsupported.class);
            return method;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static Map<String, InputValue> inputs(String json) {
        try {
            return JSON.readValue(json.replace('\'', '"'), new TypeReference<Map<String, InputValue>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static String written(Target target) {
        if (target == null) {
            return null;
        }
        var inputs = target.inputs() == null ? Map.<String, InputValue>of() : target.inputs();
        return (target.points().stripTrailingZeros().toPlainString() + ": "
                        + new TreeMap<>(inputs)
                                .entrySet().stream()
                                        .map(entry -> entry.getKey() + "="
                                                + entry.getValue().asText())
                                        .collect(Collectors.joining(" ")))
                .strip();
    }
}
