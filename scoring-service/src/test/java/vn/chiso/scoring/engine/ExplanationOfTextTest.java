package vn.chiso.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, titles and texts are people's words: only figures are written the Vietnamese way. */
class ExplanationOfTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-13-45", "2023-02-29", "số 2024-13-45", "QĐ 1.5/2023-02-28", "0000-00-00", "9999-99-99", ""
            })
    void a_text_is_told_as_it_was_entered(String text) {
        var trace = judged(Map.of("note", new InputValue.Text(text)));

        assertThat(Explanation.vietnamese().lines(trace)).contains("Số liệu note: " + text);
        assertThat(Explanation.english().lines(trace)).contains("Input note: " + text);
    }

    @Test
    void a_number_and_a_day_that_exists_are_written_the_vietnamese_way() {
        var trace = judged(Map.of("day", new InputValue.Text("2024-02-29"), "rate", InputValue.of("84.2")));

        assertThat(Explanation.vietnamese().lines(trace)).contains("Số liệu day: 29/02/2024", "Số liệu rate: 84,2");
        assertThat(Explanation.english().lines(trace)).contains("Input day: 2024-02-29", "Input rate: 84.2");
    }

    @Test
    void the_name_of_an_input_is_no_figure() {
        var trace = judged(Map.of("1.2_2024-13-45", InputValue.of("0.5")));

        assertThat(Explanation.vietnamese().lines(trace)).contains("Số liệu 1.2_2024-13-45: 0,5");
    }

    @Test
    void the_code_and_the_title_of_a_part_are_no_figures() {
        var method = Methods.read("""
                {'kind':'CHECKLIST','parts':[
                  {'code':'1.1','title':'Kế hoạch 2024-13-45','maxPoints':1.5,'method':{'kind':'PROPORTIONAL'}}]}""");
        var criterion = new Criterion(new BigDecimal("1.5"), method, null, Rounding.USUAL);
        var trace = Engine.score(criterion, Map.of("1.1.percent", InputValue.of("50")))
                .trace();

        assertThat(Explanation.vietnamese().reason(trace)).isEqualTo("Kế hoạch 2024-13-45: Đạt 50%");
        assertThat(Explanation.vietnamese().lines(trace))
                .contains("Thành phần 1.1 – Kế hoạch 2024-13-45: 0,75/1,5 điểm");
    }

    private static Trace judged(Map<String, InputValue> inputs) {
        var criterion = new Criterion(BigDecimal.TEN, Methods.read("{'kind':'MANUAL'}"), null, Rounding.USUAL);
        return Engine.judge(criterion, BigDecimal.ONE, inputs).trace();
    }
}
