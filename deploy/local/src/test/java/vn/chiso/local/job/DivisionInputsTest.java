package vn.chiso.local.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.local.sample.Deduction;
import vn.chiso.local.sample.Sample;
import vn.chiso.local.system.Layout;

class DivisionInputsTest {

    private final Sample sample = new Sample(Layout.findRoot().resolve("deploy/sample"));
    private final DivisionInputs inputs = new DivisionInputs(sample);

    @Test
    void figures_of_the_document_reach_the_methods_as_they_are() {
        assertThat(inputs.of("VI.1")).contains(Map.of("percent", new BigDecimal("84.2")));
        assertThat(inputs.of("V.5"))
                .contains(Map.of("numerator", new BigDecimal("30982"), "denominator", new BigDecimal("31017")));
        assertThat(inputs.of("I.C.6")).contains(Map.of("satisfied", new BigDecimal("0"), "total", new BigDecimal("3")));
        assertThat(inputs.of("V.6.a").orElseThrow())
                .containsEntry("papi.satisfied", new BigDecimal("2"))
                .containsEntry("sipas.numerator", new BigDecimal("1.5"));
    }

    @Test
    void four_criteria_only_a_person_can_judge() {
        List<String> judged = sample.deductions().stream()
                .map(Deduction::code)
                .filter(code -> inputs.of(code).isEmpty())
                .toList();

        assertThat(judged).containsExactly("I.B.6.đ", "I.C.3", "IV.5.a", "V.3");
        assertThat(judged).allSatisfy(code -> assertThat(CauseCodes.of(code)).isNotBlank());
    }

    @Test
    void the_copied_document_adds_up() {
        assertThat(sum(sample.deductions().stream().map(Deduction::maxPoints).toList()))
                .isEqualByComparingTo("97.00");
        assertThat(sum(sample.deductions().stream().map(Deduction::points).toList()))
                .isEqualByComparingTo("69.25");
        assertThat(sum(sample.deductions().stream().map(Deduction::deducted).toList()))
                .isEqualByComparingTo("27.75");
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
