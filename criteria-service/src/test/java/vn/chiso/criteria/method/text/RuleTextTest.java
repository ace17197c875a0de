package vn.chiso.criteria.method.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import vn.chiso.criteria.method.ScoringMethod;
import vn.chiso.platform.json.StrictJson;

/** Each kind in both languages, and the whole appendix of Vĩnh Linh as its methods stand in the sample. */
class RuleTextTest {

    private static final Locale VI = Locale.of("vi");
    private static final Path SAMPLE = Path.of("../deploy/sample/criteria-set.json");
    private static final ObjectMapper JSON = mapper();

    /** A method on a criterion of 2.5 points, and its rule in Vietnamese and English. */
    private record Told(String method, String vietnamese, String english) {}

    static final List<Told> RULES = List.of(
            new Told(
                    "{\"kind\":\"BINARY\",\"input\":\"targetMet\"}",
                    "Đạt yêu cầu: 2,5 điểm; không đạt: 0 điểm.",
                    "Requirement met: 2.5 points; not met: 0 points."),
            new Told(
                    "{\"kind\":\"TIERED\",\"input\":\"rate\",\"tiers\":[{\"from\":0,\"to\":80,\"points\":0},"
                            + "{\"from\":80,\"to\":90.50,\"toInclusive\":true,\"points\":1.25},"
                            + "{\"from\":90.5,\"fromInclusive\":false,\"points\":2.5}]}",
                    "Theo giá trị rate: từ 0 đến dưới 80: 0 điểm; từ 80 đến 90,5: 1,25 điểm; trên 90,5: 2,5 điểm.",
                    "By the value rate: from 0 to below 80: 0 points; from 80 to 90.5: 1.25 points;"
                            + " above 90.5: 2.5 points."),
            new Told(
                    "{\"kind\":\"TIERED\",\"input\":\"cases\",\"tiers\":[{\"from\":0,\"to\":0,\"toInclusive\":true,"
                            + "\"points\":1},{\"from\":0,\"fromInclusive\":false,\"to\":2,\"points\":0.5},"
                            + "{\"from\":2,\"points\":0}]}",
                    "Theo giá trị cases: bằng 0: 1 điểm; trên 0 đến dưới 2: 0,5 điểm; từ 2 trở lên: 0 điểm.",
                    "By the value cases: exactly 0: 1 point; above 0 to below 2: 0.5 points; from 2: 0 points."),
            new Told(
                    "{\"kind\":\"PROPORTIONAL\",\"indicator\":\"ON_TIME_RATE\"}",
                    "Tỷ lệ đạt được × 2,5 điểm; số liệu theo chỉ tiêu ON_TIME_RATE.",
                    "Rate reached × 2.5 points; measured by the indicator ON_TIME_RATE."),
            new Told("{\"kind\":\"PROPORTIONAL\"}", "Tỷ lệ đạt được × 2,5 điểm.", "Rate reached × 2.5 points."),
            new Told(
                    "{\"kind\":\"PROPORTIONAL\",\"floorPercent\":80}",
                    "Từ 80% trở lên: tỷ lệ đạt được × 2,5 điểm; dưới 80%: 0 điểm.",
                    "From 80%: rate reached × 2.5 points; below 80%: 0 points."),
            new Told(
                    "{\"kind\":\"PROPORTIONAL\",\"targetPercent\":30}",
                    "Từ 30% trở lên: 2,5 điểm; dưới 30%: tỷ lệ đạt được ÷ 30% × 2,5 điểm.",
                    "From 30%: 2.5 points; below 30%: rate reached ÷ 30% × 2.5 points."),
            new Told(
                    "{\"kind\":\"PROPORTIONAL\",\"floorPercent\":50.5,\"targetPercent\":95}",
                    "Từ 95% trở lên: 2,5 điểm; từ 50,5% đến dưới 95%: tỷ lệ đạt được ÷ 95% × 2,5 điểm;"
                            + " dưới 50,5%: 0 điểm.",
                    "From 95%: 2.5 points; from 50.5% to below 95%: rate reached ÷ 95% × 2.5 points;"
                            + " below 50.5%: 0 points."),
            new Told(
                    "{\"kind\":\"PROPORTIONAL\",\"floorPercent\":95,\"targetPercent\":95}",
                    "Từ 95% trở lên: 2,5 điểm; dưới 95%: 0 điểm.",
                    "From 95%: 2.5 points; below 95%: 0 points."),
            new Told(
                    "{\"kind\":\"DEDUCT_PER_OCCURRENCE\",\"pointsPerOccurrence\":0.25,\"floor\":1}",
                    "Không phát sinh: 2,5 điểm; mỗi trường hợp trừ 0,25 điểm, còn lại không thấp hơn 1 điểm.",
                    "No occurrence: 2.5 points; each occurrence takes 0.25 points away, never below 1 point."),
            new Told(
                    "{\"kind\":\"COMPONENT_COUNT\",\"total\":8}",
                    "Số thành phần đạt ÷ 8 × 2,5 điểm.",
                    "Components satisfied ÷ 8 × 2.5 points."),
            new Told(
                    "{\"kind\":\"COMPONENT_COUNT\",\"components\":[{\"name\":\"a\",\"title\":\"Số vụ\"},"
                            + "{\"name\":\"b\",\"title\":\"Số người chết\"}]}",
                    "Số thành phần đạt ÷ 2 × 2,5 điểm (các thành phần: Số vụ; Số người chết).",
                    "Components satisfied ÷ 2 × 2.5 points (components: Số vụ; Số người chết)."),
            new Told(
                    "{\"kind\":\"LINKED_INDEX\",\"programme\":\"PAR_INDEX\",\"indicator\":\"PAR_INDEX_PERCENT\"}",
                    "Chỉ số của chương trình PAR_INDEX theo chỉ tiêu PAR_INDEX_PERCENT (%) × 2,5 điểm.",
                    "Index of the programme PAR_INDEX by the indicator PAR_INDEX_PERCENT (%) × 2.5 points."),
            new Told("{\"kind\":\"SURVEY\"}", "Kết quả khảo sát (%) × 2,5 điểm.", "Survey result (%) × 2.5 points."),
            new Told(
                    "{\"kind\":\"TIMELINESS\",\"bands\":[{\"until\":\"2023-03-31\",\"points\":2.5},"
                            + "{\"until\":\"2023-04-30\",\"points\":0.5}]}",
                    "Đến hết ngày 31/03/2023: 2,5 điểm; đến hết ngày 30/04/2023: 0,5 điểm; sau ngày 30/04/2023: 0 điểm.",
                    "Until the end of 2023-03-31: 2.5 points; until the end of 2023-04-30: 0.5 points;"
                            + " after 2023-04-30: 0 points."),
            new Told(
                    "{\"kind\":\"YEAR_ON_YEAR\",\"direction\":\"HIGHER_IS_BETTER\",\"improvedPoints\":2.5,"
                            + "\"unchangedPoints\":1,\"worsenedPoints\":0}",
                    "So với kỳ trước, tăng: 2,5 điểm; giữ nguyên: 1 điểm; giảm: 0 điểm.",
                    "Compared with the period before, up: 2.5 points; unchanged: 1 point; down: 0 points."),
            new Told(
                    "{\"kind\":\"YEAR_ON_YEAR\",\"direction\":\"LOWER_IS_BETTER\",\"requiredChangePercent\":0.70,"
                            + "\"improvedPoints\":2.5,\"unchangedPoints\":1,\"worsenedPoints\":0}",
                    "So với kỳ trước, giảm từ 0,7% trở lên: 2,5 điểm; giữ nguyên hoặc giảm ít hơn mức đó: 1 điểm;"
                            + " tăng: 0 điểm.",
                    "Compared with the period before, down by at least 0.7%: 2.5 points; unchanged or down by less:"
                            + " 1 point; up: 0 points."),
            new Told(
                    "{\"kind\":\"RANK_BASED\",\"bands\":[{\"untilRank\":1,\"points\":2.5},"
                            + "{\"untilRank\":3,\"points\":1}]}",
                    "Xếp thứ 1: 2,5 điểm; xếp thứ 2 đến 3: 1 điểm; xếp sau thứ 3: 0 điểm.",
                    "Rank 1: 2.5 points; rank 2 to 3: 1 point; behind rank 3: 0 points."),
            new Told(
                    "{\"kind\":\"CHECKLIST\",\"parts\":[{\"code\":\"papi\",\"title\":\"PAPI\",\"maxPoints\":1.5,"
                            + "\"method\":{\"kind\":\"COMPONENT_COUNT\",\"total\":8}},{\"code\":\"sipas\","
                            + "\"title\":\"SIPAS\",\"maxPoints\":1,\"method\":{\"kind\":\"MANUAL\"}}]}",
                    "Tổng điểm các phần: PAPI (tối đa 1,5 điểm): số thành phần đạt ÷ 8 × 1,5 điểm |"
                            + " SIPAS (tối đa 1 điểm): chấm theo đánh giá, từ 0 đến 1 điểm.",
                    "Sum of the parts: PAPI (at most 1.5 points): components satisfied ÷ 8 × 1.5 points |"
                            + " SIPAS (at most 1 point): judged, from 0 to 1 point."),
            new Told(
                    "{\"kind\":\"MANUAL\",\"allowedStep\":0.50}",
                    "Chấm theo đánh giá, từ 0 đến 2,5 điểm, theo bước 0,5 điểm.",
                    "Judged, from 0 to 2.5 points, in steps of 0.5 points."),
            new Told(
                    "{\"kind\":\"FORMULA\",\"variables\":[{\"name\":\"done\",\"title\":\"số đã làm\","
                            + "\"unitOfMeasure\":\"việc\"}],\"cases\":[{\"title\":\"đạt\",\"when\":\"done >= 3.5\","
                            + "\"points\":\"max\"},{\"points\":\"min(done, 2) * 0.5\"}]}",
                    "Theo công thức: đạt, nếu done >= 3,5: max; trường hợp còn lại: min(done; 2) * 0,5; trong đó done là"
                            + " số đã làm (việc), max là 2,5 điểm.",
                    "By formula: đạt, if done >= 3.5: max; otherwise: min(done, 2) * 0.5; where done is"
                            + " số đã làm (việc), max is 2.5 points."),
            new Told(
                    "{\"kind\":\"FORMULA\",\"variables\":[{\"name\":\"done\",\"title\":\"số đã làm\","
                            + "\"indicator\":\"DONE\"}],\"cases\":[{\"points\":\"done\"}]}",
                    "Theo công thức: done; trong đó done là số đã làm theo chỉ tiêu DONE, max là 2,5 điểm.",
                    "By formula: done; where done is số đã làm by the indicator DONE, max is 2.5 points."),
            new Told(
                    "{\"kind\":\"CHECKLIST\",\"parts\":[{\"code\":\"papi\",\"title\":\"PAPI\",\"maxPoints\":1.5,"
                            + "\"method\":{\"kind\":\"COMPONENT_COUNT\",\"total\":8,\"indicator\":\"PAPI\"}}]}",
                    "Tổng điểm các phần: PAPI (tối đa 1,5 điểm): số thành phần đạt ÷ 8 × 1,5 điểm; số liệu theo chỉ tiêu"
                            + " PAPI.",
                    "Sum of the parts: PAPI (at most 1.5 points): components satisfied ÷ 8 × 1.5 points; measured by the"
                            + " indicator PAPI."),
            new Told("{\"kind\":\"AGGREGATE\"}", "Tổng điểm các tiêu chí thành phần.", "Sum of the criteria below."));

    @ParameterizedTest
    @FieldSource("RULES")
    void every_kind_is_told_in_both_languages(Told told) throws JsonProcessingException {
        var method = JSON.readValue(told.method(), ScoringMethod.class);
        var maximum = new BigDecimal("2.50");
        assertThat(RuleText.of(method, maximum, VI)).isEqualTo(told.vietnamese());
        assertThat(RuleText.of(method, maximum, Locale.ENGLISH)).isEqualTo(told.english());
    }

    @Test
    void no_kind_is_left_out() {
        var kinds = RULES.stream()
                .map(told -> read(told.method()))
                .map(Object::getClass)
                .distinct()
                .toList();
        assertThat(kinds)
                .containsExactlyInAnyOrder(Arrays.stream(ScoringMethod.class.getPermittedSubclasses())
                        .toArray(Class<?>[]::new));
    }

    /** Code and maximum as in the appendix of the plan. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I.A.1.1   | 8  | Đạt yêu cầu: 8 điểm; không đạt: 0 điểm.
            I.A.1.4.b | 1  | Đạt yêu cầu: 1 điểm; không đạt: 0 điểm.
            I.B.6.đ   | 2  | Chấm theo đánh giá, từ 0 đến 2 điểm.
            I.C.3     | 3  | Chấm theo đánh giá, từ 0 đến 3 điểm.
            I.C.6     | 5  | Số thành phần đạt ÷ 3 × 5 điểm.
            II        | 50 | Chỉ số của chương trình PAR_INDEX (%) × 50 điểm.
            IV.5.a    | 1  | Chấm theo đánh giá, từ 0 đến 1 điểm.
            V.3       | 4  | Chấm theo đánh giá, từ 0 đến 4 điểm.
            V.5       | 5  | Tỷ lệ đạt được × 5 điểm.
            VI.1      | 5.00 | Tỷ lệ đạt được × 5 điểm.
            VI.2.a    | 4.00 | Tỷ lệ đạt được × 4 điểm.
            VI.2.b    | 2.00 | Tỷ lệ đạt được × 2 điểm.
            VI.2.c    | 4  | Tỷ lệ đạt được × 4 điểm.
            """)
    void the_methods_of_vinh_linh_read_like_its_scale(String code, BigDecimal maximum, String rule) throws IOException {
        assertThat(RuleText.of(ofSample(code), maximum, VI)).isEqualTo(rule);
    }

    @Test
    void the_checklist_of_vinh_linh_tells_each_part() throws IOException {
        assertThat(RuleText.of(ofSample("V.6.a"), new BigDecimal("3"), VI))
                .isEqualTo(
                        "Tổng điểm các phần: Nội dung PAPI tăng hoặc bằng điểm (tối đa 1,5 điểm): số thành phần đạt ÷ 8"
                                + " × 1,5 điểm | Điểm SIPAS (tối đa 1,5 điểm): tỷ lệ đạt được × 1,5 điểm.");
    }

    @Test
    void an_unknown_maximum_is_named() {
        assertThat(RuleText.of(read("{\"kind\":\"PROPORTIONAL\"}"), null, VI))
                .isEqualTo("Tỷ lệ đạt được × điểm tối đa.");
        assertThat(RuleText.of(read("{\"kind\":\"COMPONENT_COUNT\"}"), null, Locale.ENGLISH))
                .isEqualTo("Components satisfied ÷ number of components × the maximum.");
    }

    @Test
    void bonus_and_penalty_name_their_cap() {
        assertThat(RuleText.bonus(new BigDecimal("5"), VI))
                .isEqualTo("Điểm thưởng, cộng ngoài thang điểm, không quá 5 điểm.");
        assertThat(RuleText.penalty(new BigDecimal("2.5"), Locale.ENGLISH))
                .isEqualTo("Penalty, taken from the total, at most 2.5 points.");
    }

    private static ScoringMethod ofSample(String code) throws IOException {
        for (var node : JSON.readTree(Files.readString(SAMPLE)).path("nodes")) {
            if (node.path("code").asText().equals(code)) {
                return JSON.treeToValue(node.path("method"), ScoringMethod.class);
            }
        }
        throw new AssertionError(code);
    }

    private static ScoringMethod read(String method) {
        try {
            return JSON.readValue(method, ScoringMethod.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(method, e);
        }
    }

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }
}
