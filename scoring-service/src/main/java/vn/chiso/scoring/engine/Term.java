package vn.chiso.scoring.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** A part of a formula's expression, read once and never changed. */
sealed interface Term {

    /** What a term comes to: a number, or yes or no. */
    sealed interface Value extends Term permits Number, Truth {}

    record Number(Fraction amount) implements Value {
        static Number of(BigDecimal amount) {
            return new Number(Fraction.whole(amount));
        }
    }

    record Truth(boolean holds) implements Value {}

    /** A measured input, or {@code max} for the maximum of the criterion. */
    record Name(String name) implements Term {
        static final String MAX = "max";
    }

    record Negative(Term operand) implements Term {}

    record Not(Term operand) implements Term {}

    record Infix(Operator operator, Term left, Term right) implements Term {}

    record Call(Function function, List<Term> arguments) implements Term {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** What stands between two terms; {@code sign} is how people write it. */
    enum Operator {
        PLUS("+"),
        MINUS("−"),
        TIMES("×"),
        OVER("/"),
        LESS("<"),
        AT_MOST("≤"),
        GREATER(">"),
        AT_LEAST("≥"),
        EQUAL("="),
        DIFFERENT("≠"),
        AND("and"),
        OR("or");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        boolean connects() {
            return this == AND || this == OR;
        }
    }

    /** The functions that lint of criteria-service lets a set use. */
    enum Function {
        MIN,
        MAX,
        ABS,
        ROUND,
        FLOOR,
        CEILING,
        IF
    }

    /** Names of inputs that the term reads, from left to right. */
    default Stream<String> names() {
        return switch (this) {
            case Name(String name) -> name.equals(Name.MAX) ? Stream.empty() : Stream.of(name);
            case Number _, Truth _ -> Stream.empty();
            case Negative(Term operand) -> operand.names();
            case Not(Term operand) -> operand.names();
            case Infix(Operator _, Term left, Term right) -> Stream.concat(left.names(), right.names());
            case Call(Function _, List<Term> arguments) -> arguments.stream().flatMap(Term::names);
        };
    }
}
