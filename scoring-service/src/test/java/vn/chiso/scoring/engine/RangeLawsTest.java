package vn.chiso.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.scoring.Laws.forAll;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a set is free to write down as it likes never leads out of [0, maximum]: parts and expressions. */
class RangeLawsTest {

    private static final BigDecimal MAX = BigDecimal.TEN;

    @Test
    void a_checklist_is_the_exact_sum_of_its_parts_rounded_once() {
        forAll(random -> {
            List<ScoringMethod.Part> parts = new ArrayList<>();
            Map<String, InputValue> inputs = new HashMap<>();
            var exact = Fraction.ZERO;
            int count = 1 + random.nextInt(6);
            for (int i = 0; i < count; i++) {
                int total = 1 + random.nextInt(400);
                int reached = random.nextInt(total + 1);
                var max = BigDecimal.valueOf(random.nextInt(150), 2);
                parts.add(new ScoringMethod.Part(
                        "p" + i, "", max, new ScoringMethod.ComponentCount(List.of(), total, null)));
                inputs.put("p" + i + ".satisfied", InputValue.of(reached));
                exact = exact.plus(new Fraction(BigDecimal.valueOf(reached), BigDecimal.valueOf(total)).times(max));
            }

            var points = score(new ScoringMethod.Checklist(parts), inputs).orElseThrow();

            assertThat(points).isBetween(BigDecimal.ZERO, MAX).isEqualByComparingTo(Rounding.USUAL.round(exact));
        });
    }

    @Test
    void an_expression_lands_in_the_range_or_is_refused() {
        forAll(random -> {
            var method = new ScoringMethod.Formula(
                    List.of(new ScoringMethod.FormulaVariable("a", "", null, null)),
                    List.of(new ScoringMethod.FormulaCase(null, null, expression(random))));

            var points = score(method, Map.of("a", InputValue.of(random.nextInt(40) - 20)));

            points.ifPresent(each -> assertThat(each).isBetween(BigDecimal.ZERO, MAX));
        });
    }

    private static String expression(Random random) {
        var operators = List.of("+", "-", "*");
        return "max " + operators.get(random.nextInt(3)) + " a " + operators.get(random.nextInt(3)) + " "
                + random.nextInt(30);
    }

    private static Optional<BigDecimal> score(ScoringMethod method, Map<String, InputValue> inputs) {
        try {
            return Optional.of(Engine.score(new Criterion(MAX, method, null, Rounding.USUAL), inputs)
                    .points());
        } catch (EngineException refused) {
            assertThat(refused.fault()).isEqualTo(Fault.POINTS_OUT_OF_RANGE);
            return Optional.empty();
        }
    }
}
