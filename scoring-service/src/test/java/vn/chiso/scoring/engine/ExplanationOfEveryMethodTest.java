package vn.chiso.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.testing.EventContracts;

/** Every method tells why it came to its points, in both languages, as a tree that keeps the schema of the contract. */
class ExplanationOfEveryMethodTest {

    private static final Path SCHEMA = Path.of("contracts/explanation.schema.json");

    static Stream<Arguments> methods() {
        return Stream.of(
                told(
                        "{'kind':'BINARY','input':'met'}",
                        in("met", InputValue.of(false)),
                        "Không đạt yêu cầu: 0 điểm",
                        "Requirement not met: 0 points"),
                told(
                        "{'kind':'TIERED','input':'rate','tiers':[{'from':80,'fromInclusive':true,'to':90,'toInclusive':false,'points':0.5}]}",
                        in("rate", n("85.5")),
                        "Kết quả 85,5 thuộc mức 80 ≤ x < 90: 0,5 điểm",
                        "The result 85.5 lies in the band 80 ≤ x < 90: 0.5 points"),
                told(
                        "{'kind':'PROPORTIONAL','floorPercent':80}",
                        in("percent", n("79.9")),
                        "Đạt 79,9%; Dưới mức tối thiểu 80%: 0 điểm",
                        "Reached 79.9%; Below the floor of 80%: 0 points"),
                told(
                        "{'kind':'PROPORTIONAL','targetPercent':80}",
                        in("percent", n("81")),
                        "Đạt 81%; Đạt chỉ tiêu 80%: 4 điểm",
                        "Reached 81%; Target of 80% reached: 4 points"),
                told(
                        "{'kind':'DEDUCT_PER_OCCURRENCE','pointsPerOccurrence':0.5}",
                        in("occurrences", n("3")),
                        "Có 3 vụ việc, mỗi vụ việc trừ 0,5 điểm",
                        "3 occurrences, each takes 0.5 points"),
                told(
                        "{'kind':'COMPONENT_COUNT','total':8}",
                        in("satisfied", n("2")),
                        "Đạt 2/8 nội dung",
                        "2 of 8 components satisfied"),
                told(
                        "{'kind':'LINKED_INDEX','programme':'PAR_INDEX'}",
                        in("percent", n("94.74")),
                        "Chỉ số đạt 94,74%",
                        "Index reached 94.74%"),
                told(
                        "{'kind':'SURVEY'}",
                        in("percent", n("67.1")),
                        "Kết quả điều tra xã hội học đạt 67,1%",
                        "Survey result 67.1%"),
                told(
                        "{'kind':'TIMELINESS','bands':[{'until':'2023-12-14','points':1}]}",
                        in("date", new InputValue.Text("2023-12-10")),
                        "Hoàn thành ngày 10/12/2023, trong hạn 14/12/2023: 1 điểm",
                        "Done on 2023-12-10, in time for 2023-12-14: 1 points"),
                told(
                        "{'kind':'YEAR_ON_YEAR','direction':'LOWER_IS_BETTER','improvedPoints':4,'unchangedPoints':2,'worsenedPoints':0}",
                        Map.of("current", n("1.5"), "previous", n("2")),
                        "Tốt hơn năm trước: 1,5 so với 2: 4 điểm",
                        "Better: 1.5 after 2: 4 points"),
                told(
                        "{'kind':'RANK_BASED','bands':[{'untilRank':3,'points':4}]}",
                        in("rank", n("2")),
                        "Xếp thứ 2, trong nhóm 3 đơn vị đứng đầu: 4 điểm",
                        "Rank 2, among the first 3: 4 points"),
                told(
                        "{'kind':'CHECKLIST','parts':[{'code':'a','title':'Kế hoạch','maxPoints':1.5,'method':{'kind':'BINARY','input':'met'}}]}",
                        in("a.met", InputValue.of(true)),
                        "Kế hoạch: Đạt yêu cầu: 1,5 điểm",
                        "Kế hoạch: Requirement met: 1.5 points"),
                told(
                        "{'kind':'FORMULA','variables':[{'name':'a','title':'A'}],'cases':[{'title':'đủ','when':'a >= 2.5','points':'max'},{'points':'0'}]}",
                        in("a", n("3.5")),
                        "Áp dụng trường hợp “đủ”: 3,5 ≥ 2,5",
                        "Case “đủ” applies: 3.5 ≥ 2.5"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("methods")
    void a_method_says_which_rule_applied(String method, Map<String, InputValue> inputs, String vi, String en)
            throws JsonProcessingException {
        var trace = Engine.score(criterion(method), inputs).trace();

        assertTold(trace, vi, en);
    }

    @Test
    void a_judgement_and_what_does_not_apply_are_told_too() throws JsonProcessingException {
        var judged = criterion("{'kind':'MANUAL'}");

        assertTold(
                Engine.judge(judged, new BigDecimal("0.5"), Map.of("up", n("1")))
                        .trace(),
                "Điểm do người có thẩm quyền chấm: 0,5",
                "Points given by a person: 0.5");
        assertTold(
                Engine.notApplicable(new Criterion(
                                judged.maxPoints(), judged.method(), new NaPolicy.Excluded(), judged.rounding()))
                        .trace(),
                "Tiêu chí không áp dụng với đơn vị: không tính vào điểm tối đa (4 điểm)",
                "Not applicable to the unit: not counted in the maximum (4 points)");
    }

    /** A method that comes to the catalogue comes to this table, too. */
    @Test
    void no_method_is_left_out() {
        Set<Class<?>> told = methods()
                .map(row -> Methods.read((String) row.get()[0]).getClass())
                .collect(Collectors.toSet());

        assertThat(Arrays.stream(ScoringMethod.class.getPermittedSubclasses())
                        .filter(kind -> !told.contains(kind))
                        .toList())
                .containsExactlyInAnyOrder(
                        ScoringMethod.Manual.class, ScoringMethod.Aggregate.class, ScoringMethod.Unsupported.class);
    }

    private static void assertTold(Trace trace, String vi, String en) throws JsonProcessingException {
        assertThat(Explanation.vietnamese().reason(trace)).isEqualTo(vi);
        assertThat(Explanation.english().reason(trace)).isEqualTo(en);
        var vietnamese = Explanation.vietnamese().lines(trace);
        var english = Explanation.english().lines(trace);
        assertThat(vietnamese).hasSameSizeAs(english).noneMatch(line -> line.contains("{"));
        EventContracts.assertValid(
                SCHEMA,
                new ObjectMapper()
                        .writeValueAsString(Map.of(
                                "criterionCode",
                                "I.1",
                                "title",
                                "Tiêu chí",
                                "maxPoints",
                                4,
                                "text",
                                Map.of("vi", vietnamese, "en", english),
                                "trace",
                                trace,
                                "appraisals",
                                List.of())));
    }

    private static Criterion criterion(String method) {
        return new Criterion(new BigDecimal("4"), Methods.read(method), null, Rounding.USUAL);
    }

    private static Arguments told(String method, Map<String, InputValue> inputs, String vi, String en) {
        return arguments(method, inputs, vi, en);
    }

    private static Map<String, InputValue> in(String name, InputValue value) {
        return Map.of(name, value);
    }

    private static InputValue n(String number) {
        return InputValue.of(number);
    }
}
