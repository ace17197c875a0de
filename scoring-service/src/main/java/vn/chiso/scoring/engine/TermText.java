package vn.chiso.scoring.engine;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes an expression with the figures in place of the names, as the arithmetic of a trace: {@code 90 ≥ 100 × 0.8}. */
final class TermText {

    private final Map<String, Term.Value> values;

    TermText(Map<String, Term.Value> values) {
        this.values = values;
    }

    String of(Term term) {
        return switch (term) {
            case Term.Number(Fraction amount) -> Fraction.plain(amount.shown());
            case Term.Truth(boolean holds) -> Boolean.toString(holds);
            case Term.Name(String name) -> operand(values.get(name));
            case Term.Negative(Term operand) -> "−" + operand(operand);
            case Term.Not(Term operand) -> "not " + operand(operand);
            case Term.Infix infix ->
                side(infix.left(), infix, false)
                        + " " + infix.operator().sign() + " "
                        + side(infix.right(), infix, true);
            // A semicolon, for a comma is the decimal mark of Vietnamese figures.
            case Term.Call call ->
                call.arguments().stream()
                        .map(this::of)
                        .collect(Collectors.joining("; ", call.function().name().toLowerCase(Locale.ROOT) + "(", ")"));
        };
    }

    /** In parentheses unless it binds at least as strongly as what it stands in; a − (b − c) keeps them. */
    private String side(Term term, Term.Infix within, boolean right) {
        if (!(term instanceof Term.Infix infix)) {
            return operand(term);
        }
        int inner = strength(infix.operator());
        int outer = strength(within.operator());
        return inner > outer || inner == outer && !right ? of(term) : "(" + of(term) + ")";
    }

    private String operand(Term term) {
        boolean negative = term instanceof Term.Number(Fraction amount) && amount.signum() < 0;
        return term instanceof Term.Infix || term instanceof Term.Negative || term instanceof Term.Not || negative
                ? "(" + of(term) + ")"
                : of(term);
    }

    private static int strength(Term.Operator operator) {
        return switch (operator) {
            case OR -> 1;
            case AND -> 2;
            case EQUAL, DIFFERENT -> 3;
            case LESS, AT_MOST, GREATER, AT_LEAST -> 4;
            case PLUS, MINUS -> 5;
            case TIMES, OVER -> 6;
        };
    }
}
