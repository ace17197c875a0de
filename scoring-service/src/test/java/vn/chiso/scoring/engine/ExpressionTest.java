package vn.chiso.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions mean what people read, are what the catalogue's lint lets through, and cost next to nothing. */
class ExpressionTest {

    static Stream<Arguments> expressions() {
        return Stream.of(
                arguments("a + b * c", "14"),
                arguments("(a + b) * c", "20"),
                arguments("a - b - c", "-5"),
                arguments("a - (b - c)", "3"),
                arguments("- a + b", "1"),
                arguments("--a", "2"),
                arguments("a - -b", "5"),
                arguments("a / b * b", "2"),
                arguments("12 / b / c", "1"),
                arguments("min(a, b, c) + max(a, b, c)", "6"),
                arguments("min(a)", "2"),
                arguments("abs(a - c)", "2"),
                arguments("round(2.5) + round(0.125, 2)", "3.13"),
                arguments("floor(2.9) + ceiling(2.1)", "5"),
                arguments("floor(-2.1)", "-3"),
                arguments("if(a > b, a / (b - 3), c)", "4"),
                arguments("if(not a > b, 1, 0)", "1"),
                arguments("if(not (a > b) and c = 4, 1, 0)", "1"),
                arguments("if(not a + 1 > b, 1, 0)", "1"),
                arguments("if(true = not a > b, 1, 0)", "1"),
                arguments("if(b == 3 and c <> 5 and a != 3 or 1 / (b - 3) > 0, 1, 0)", "1"),
                arguments("if(b <> 3 and 1 / (b - 3) > 0, 1, 0)", "0"),
                arguments("MAX(a, 1) + Max", "12"),
                arguments("IF(TRUE OR FALSE, 1, 0)", "1"),
                arguments("0.1 + 0.2", "0.3"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("expressions")
    void an_expression_means_what_people_read(String expression, String value) {
        Map<String, Term.Value> values = new HashMap<>();
        Map.of("a", "2", "b", "3", "c", "4", "max", "10")
                .forEach((name, number) -> values.put(name, Term.Number.of(new BigDecimal(number))));

        var amount = new Evaluation(values, new InputReader(Map.of(), true)).number(Expressions.read(expression));

        assertThat(amount.shown()).isEqualByComparingTo(value);
        assertThat(new TermText(values).of(Expressions.read(expression))).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1e5",
                "1e999999999",
                "0x10",
                ".5",
                "a b",
                "a +",
                "+ a",
                "a ^ 2",
                "a % 2",
                "a!",
                "\\'x\\'",
                "sqrt(a)",
                "random()",
                "DT_NOW()",
                "min()",
                "abs(1, 2)",
                "round(1, 2, 3)",
                "if(a, 1)",
                "(1, 2)",
                "max((1, 2), 3)",
                "a[0]",
                "a.b",
                "2(a)",
                "(a)(a)",
                "PI",
                "E",
                "NULL",
                "unknown",
                "a;b",
                "a && a",
                "min",
                "not"
            })
    void what_the_lint_of_the_catalogue_refuses_is_not_computed(String points) {
        var text = formula(points, "a");

        assertThat(Methods.read(text)).isEqualTo(new ScoringMethod.Unsupported("FORMULA"));
    }

    @Test
    void a_formula_is_understood_as_a_whole_or_not_at_all() {
        assertThat(Methods.read("{'kind':'FORMULA','variables':[],'cases':[]}"))
                .isInstanceOf(ScoringMethod.Unsupported.class);
        assertThat(Methods.read(formula("max", "max"))).isInstanceOf(ScoringMethod.Unsupported.class);
        assertThat(Methods.read(formula("a", "a", "a"))).isInstanceOf(ScoringMethod.Unsupported.class);
        assertThat(Methods.read("{'kind':'FORMULA','variables':[],'cases':[{'points':'max','cap':1}]}"))
                .isInstanceOf(ScoringMethod.Unsupported.class);
        assertThatThrownBy(() -> Expressions.read("(".repeat(40) + "1" + ")".repeat(40)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Expressions.read("1" + " + 1".repeat(300)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_worst_expressions_are_done_in_no_time() {
        var inputs = Map.of("a", InputValue.of("0.0000000001"), "b", InputValue.of("999999999999999999"));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            for (String worst : new String[] {
                "a" + " * a".repeat(240),
                "1 / a" + " / a".repeat(230),
                "a / b" + " + a / b".repeat(100),
                "-".repeat(900) + "a",
                "b" + " * b".repeat(240),
                "a" + " - b / a".repeat(95)
            }) {
                var criterion = criterion("5", formula(worst, "a", "b"));
                try {
                    assertThat(Engine.score(criterion, inputs).points())
                            .isBetween(BigDecimal.ZERO, new BigDecimal("5"));
                } catch (EngineException expected) {
                    assertThat(expected.fault()).isIn(Fault.FORMULA_OVERFLOW, Fault.POINTS_OUT_OF_RANGE);
                }
            }
        });
    }

    private static String formula(String points, String... variables) {
        var declared = Stream.of(variables)
                .map("{'name':'%s','title':'-'}"::formatted)
                .reduce((one, other) -> one + "," + other)
                .orElse("");
        return "{'kind':'FORMULA','variables':[%s],'cases':[{'points':'%s'}]}".formatted(declared, points);
    }

    private static Criterion criterion(String max, String method) {
        return new Criterion(new BigDecimal(max), Methods.read(method), null, Rounding.USUAL);
    }
}
