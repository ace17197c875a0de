package vn.chiso.scoring.engine;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.chiso.platform.expression.ExpressionGrammar;

/** Points of the first case that holds. Every variable must be entered, even one that only another case reads. */
final class FormulaRule {

    private FormulaRule() {}

    static Exact firstCase(ScoringMethod.Formula method, BigDecimal max, InputReader inputs) {
        Map<String, Term.Value> values = new HashMap<>();
        values.put(Term.Name.MAX, Term.Number.of(max));
        method.variables().forEach(variable -> values.put(variable.name(), value(inputs.measured(variable.name()))));
        var evaluation = new Evaluation(values, inputs);
        var text = new TermText(values);
        for (int i = 0; i < method.cases().size(); i++) {
            ScoringMethod.FormulaCase each = method.cases().get(i);
            if (each.when() == null || evaluation.truth(Expressions.read(each.when()))) {
                int number = i + 1;
                inputs.note(() -> new Step.CaseHeld(
                        number, each.title(), each.when() == null ? null : text.of(Expressions.read(each.when()))));
                return worth(Expressions.read(each.points()), evaluation, text, max, inputs);
            }
        }
        throw inputs.fault(Fault.NO_CASE, null);
    }

    /** Points out of range are compared before rounding: −0.001 is no 0.00. */
    private static Exact worth(Term term, Evaluation evaluation, TermText text, BigDecimal max, InputReader inputs) {
        Fraction points = evaluation.number(term);
        if (points.signum() < 0 || points.compareTo(Fraction.whole(max)) > 0) {
            throw inputs.fault(
                    Fault.POINTS_OUT_OF_RANGE, term.names().findFirst().orElse(null));
        }
        return Rules.worth(points, inputs, () -> Step.arithmetic(text.of(term), points));
    }

    private static Term.Value value(InputValue input) {
        return switch (input) {
            case InputValue.Amount(BigDecimal amount) -> Term.Number.of(amount);
            case InputValue.Flag(boolean flag) -> new Term.Truth(flag);
            case InputValue.Text _ -> throw new IllegalStateException("Measured are numbers and flags");
        };
    }

    /** @throws IllegalArgumentException where an expression cannot be read or uses what is not declared */
    static void requireSound(List<ScoringMethod.FormulaVariable> variables, List<ScoringMethod.FormulaCase> cases) {
        Set<String> declared = new HashSet<>();
        for (ScoringMethod.FormulaVariable variable : variables) {
            if (ExpressionGrammar.isReserved(variable.name()) || !declared.add(variable.name())) {
                throw new IllegalArgumentException("No name of a variable: " + variable.name());
            }
        }
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("A formula has a case");
        }
        cases.stream()
                .flatMap(each -> each.when() == null ? Stream.of(each.points()) : Stream.of(each.when(), each.points()))
                .flatMap(expression -> Expressions.read(expression).names())
                .filter(name -> !declared.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("Not declared: " + name);
                });
    }
}
