package vn.chiso.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationTest {

    @Test
    void a_rate_is_explained_with_vietnamese_marks() {
        var trace = scored("5", "{'kind':'PROPORTIONAL'}", Map.of("percent", InputValue.of("84.2")));

        assertThat(Explanation.vietnamese().lines(trace))
                .containsExactly(
                        "Số liệu percent: 84,2",
                        "Đạt 84,2%",
                        "84,2 / 100 × 5 = 4,21",
                        "Làm tròn đến 2 chữ số thập phân (nửa làm tròn lên): 4,21 điểm");
        assertThat(Explanation.english().lines(trace))
                .containsExactly(
                        "Input percent: 84.2",
                        "Reached 84.2%",
                        "84.2 / 100 × 5 = 4.21",
                        "Rounded to 2 decimals (half up): 4.21 points");
    }

    @Test
    void a_quotient_that_does_not_end_is_shown_as_cut() {
        var trace = scored(
                "5",
                "{'kind':'PROPORTIONAL'}",
                Map.of("numerator", InputValue.of(30982), "denominator", InputValue.of(31017)));

        assertThat(Explanation.english().lines(trace))
                .contains("30982 / 31017 × 5 ≈ 4.994357932746558338975400586774994");
    }

    @Test
    void a_checklist_is_explained_part_by_part() {
        var trace = scored(
                "3",
                """
                {'kind':'CHECKLIST','parts':[
                  {'code':'papi','title':'PAPI','maxPoints':1.5,'method':{'kind':'COMPONENT_COUNT','total':8}},
                  {'code':'sipas','title':'SIPAS','maxPoints':1.5,'method':{'kind':'PROPORTIONAL'}}]}""",
                Map.of(
                        "papi.satisfied", InputValue.of(2),
                        "sipas.numerator", InputValue.of("1.5"),
                        "sipas.denominator", InputValue.of("1.5")));

        assertThat(Explanation.vietnamese().reason(trace)).isEqualTo("PAPI: Đạt 2/8 nội dung; SIPAS: Đạt 1,5/1,5");
        assertThat(Explanation.vietnamese().lines(trace))
                .contains("Thành phần papi – PAPI: 0,375/1,5 điểm", "  2 / 8 × 1,5 = 0,375", "0,375 + 1,5 = 1,875")
                .last()
                .isEqualTo("Làm tròn đến 2 chữ số thập phân (nửa làm tròn lên): 1,88 điểm");
    }

    @Test
    void dates_are_written_as_in_documents() {
        var trace = scored(
                "1",
                "{'kind':'TIMELINESS','bands':[{'until':'2023-04-30','points':1}]}",
                Map.of("date", new InputValue.Text("2023-05-04")));

        assertThat(Explanation.vietnamese().reason(trace))
                .isEqualTo("Hoàn thành ngày 04/05/2023, quá mọi thời hạn: 0 điểm");
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void every_rule_has_its_sentence_in_both_languages(Rule rule) {
        assertThat(ResourceBundle.getBundle("explanation", Locale.of("vi")).containsKey(rule.name()))
                .isTrue();
        assertThat(ResourceBundle.getBundle("explanation", Locale.ENGLISH).containsKey(rule.name()))
                .isTrue();
    }

    private static Trace scored(String max, String method, Map<String, InputValue> inputs) {
        var criterion = new Criterion(new BigDecimal(max), Methods.read(method), null, Rounding.USUAL);
        return Engine.score(criterion, inputs).trace();
    }
}
