package vn.chiso.scoring.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What an expression comes to. Exact: a quotient stays a fraction until the line is rounded. Bounded: an expression is at most 1,000
 * characters without loops, so that limits on the size of each intermediate result also limit the time.
 */
final class Evaluation {

    private static final Fraction LIMIT = Fraction.whole(BigDecimal.TEN.pow(30));
    private static final int MAX_DIGITS = 1_000;
    private static final Fraction MAX_ROUNDING_DIGITS = Fraction.whole(BigDecimal.TEN);

    private final Map<String, Term.Value> values;
    private final InputReader inputs;

    /** @param values of the variables and of {@code max} */
    Evaluation(Map<String, Term.Value> values, InputReader inputs) {
        this.values = values;
        this.inputs = inputs;
    }

    Fraction number(Term term) {
        if (value(term) instanceof Term.Number(Fraction amount)) {
            return amount;
        }
        throw fault(Fault.FORMULA_TYPE, term);
    }

    boolean truth(Term term) {
        if (value(term) instanceof Term.Truth(boolean holds)) {
            return holds;
        }
        throw fault(Fault.FORMULA_TYPE, term);
    }

    private Term.Value value(Term term) {
        return switch (term) {
            case Term.Value value -> value;
            case Term.Name(String name) -> values.get(name);
            case Term.Negative(Term operand) -> new Term.Number(Fraction.ZERO.minus(number(operand)));
            case Term.Not(Term operand) -> new Term.Truth(!truth(operand));
            case Term.Infix infix -> infix(infix);
            case Term.Call call -> call(call);
        };
    }

    private Term.Value infix(Term.Infix term) {
        Term left = term.left();
        Term right = term.right();
        return switch (term.operator()) {
            case PLUS -> handy(number(left).plus(number(right)), term);
            case MINUS -> handy(number(left).minus(number(right)), term);
            case TIMES -> handy(number(left).times(number(right)), term);
            case OVER -> handy(number(left).over(divisor(right)), term);
            case LESS -> new Term.Truth(order(term) < 0);
            case AT_MOST -> new Term.Truth(order(term) <= 0);
            case GREATER -> new Term.Truth(order(term) > 0);
            case AT_LEAST -> new Term.Truth(order(term) >= 0);
            case EQUAL -> new Term.Truth(isSame(term));
            case DIFFERENT -> new Term.Truth(!isSame(term));
            case AND -> new Term.Truth(truth(left) && truth(right));
            case OR -> new Term.Truth(truth(left) || truth(right));
        };
    }

    private Fraction divisor(Term term) {
        Fraction divisor = number(term);
        if (divisor.signum() == 0) {
            throw fault(Fault.ZERO_DENOMINATOR, term);
        }
        return divisor;
    }

    private int order(Term.Infix term) {
        return number(term.left()).compareTo(number(term.right()));
    }

    private boolean isSame(Term.Infix term) {
        return value(term.left()) instanceof Term.Truth(boolean holds)
                ? holds == truth(term.right())
                : order(term) == 0;
    }

    private Term.Value call(Term.Call call) {
        List<Term> arguments = call.arguments();
        Term first = arguments.getFirst();
        return switch (call.function()) {
            case MIN ->
                new Term.Number(arguments.stream()
                        .map(this::number)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
            case MAX ->
                new Term.Number(arguments.stream()
                        .map(this::number)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
            case ABS -> new Term.Number(number(first).abs());
            case FLOOR -> Term.Number.of(number(first).round(0, RoundingMode.FLOOR));
            case CEILING -> Term.Number.of(number(first).round(0, RoundingMode.CEILING));
            case ROUND -> Term.Number.of(number(first).round(digits(arguments), RoundingMode.HALF_UP));
            case IF -> value(arguments.get(truth(first) ? 1 : 2));
        };
    }

    private int digits(List<Term> arguments) {
        if (arguments.size() == 1) {
            return 0;
        }
        Fraction digits = number(arguments.get(1));
        BigDecimal whole = digits.round(0, RoundingMode.DOWN);
        if (digits.signum() < 0
                || digits.compareTo(MAX_ROUNDING_DIGITS) > 0
                || digits.compareTo(Fraction.whole(whole)) != 0) {
            throw fault(Fault.FORMULA_TYPE, arguments.get(1));
        }
        return whole.intValueExact();
    }

    private Term.Value handy(Fraction result, Term term) {
        if (result.digits() > MAX_DIGITS || result.abs().compareTo(LIMIT) > 0) {
            throw fault(Fault.FORMULA_OVERFLOW, term);
        }
        return new Term.Number(result);
    }

    /** Blames the first input that the term reads; a term of figures only is a fault of the set. */
    private EngineException fault(Fault fault, Term term) {
        return inputs.fault(fault, term.names().findFirst().orElse(null));
    }
}
