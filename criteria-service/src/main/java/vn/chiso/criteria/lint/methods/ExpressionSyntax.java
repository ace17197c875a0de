package vn.chiso.criteria.lint.methods;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a text is an expression of a formula: numbers, names, {@code + - * /}, comparisons, {@code and or not}, parentheses and
 * the functions {@code min max abs round floor ceiling if}. {@code max} without parentheses is the maximum of the criterion.
 */
final class ExpressionSyntax {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(\\d+(?:\\.\\d+)?|[\\p{L}_][\\p{L}\\p{N}_]*|<=|>=|<>|!=|==|[-+*/(),<>=])|(\\S))");
    private static final Set<String> COMPARISONS = Set.of("<=", ">=", "<>", "!=", "==", "=", "<", ">");
    private static final Set<String> FUNCTIONS = Set.of("min", "max", "abs", "round", "floor", "ceiling", "if");
    private static final Set<String> CONNECTIVES = Set.of("and", "or", "not");
    private static final Set<String> LITERALS = Set.of("true", "false");

    /** Deeper nesting is no rule that people can follow. */
    private static final int MAX_DEPTH = 30;

    private final List<String> tokens = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private int next;
    private int depth;

    private ExpressionSyntax(String text) {
        var matcher = TOKEN.matcher(text);
        while (matcher.lookingAt()) {
            boolean known = matcher.group(1) != null;
            tokens.add(known ? matcher.group(1).toLowerCase(Locale.ROOT) : "?");
            places.add(matcher.start(known ? 1 : 2));
            matcher.region(matcher.end(), text.length());
        }
        tokens.add("");
        places.add(text.length());
    }

    /** True for a name that an expression would not take for a variable. */
    static boolean isReserved(String name) {
        var word = name.toLowerCase(Locale.ROOT);
        return FUNCTIONS.contains(word) || CONNECTIVES.contains(word) || LITERALS.contains(word);
    }

    /** Position, from 1, of the first thing that does not belong there; empty for an expression. */
    static OptionalInt fault(String text) {
        var syntax = new ExpressionSyntax(text);
        return syntax.expression() && syntax.peek().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(syntax.places.get(syntax.next) + 1);
    }

    private boolean expression() {
        if (++depth > MAX_DEPTH) {
            return false;
        }
        boolean sound = operand();
        while (sound && isInfix(peek())) {
            next++;
            sound = operand();
        }
        depth--;
        return sound;
    }

    /** Precedence decides the value, not whether it can be read. */
    private static boolean isInfix(String token) {
        return Set.of("+", "-", "*", "/", "and", "or").contains(token) || COMPARISONS.contains(token);
    }

    private boolean operand() {
        while (peek().equals("-") || peek().equals("not")) {
            next++;
        }
        if (accept("(")) {
            return expression() && accept(")");
        }
        var token = peek();
        if (token.isEmpty() || CONNECTIVES.contains(token)) {
            return false;
        }
        if (!Character.isLetterOrDigit(token.charAt(0)) && token.charAt(0) != '_') {
            return false;
        }
        next++;
        if (!peek().equals("(")) {
            return token.equals("max") || !FUNCTIONS.contains(token);
        }
        return FUNCTIONS.contains(token) && arguments(token);
    }

    private boolean arguments(String function) {
        next++;
        int count = 0;
        do {
            if (!expression()) {
                return false;
            }
            count++;
        } while (accept(","));
        return takes(function, count) && accept(")");
    }

    private static boolean takes(String function, int count) {
        return switch (function) {
            case "abs", "floor", "ceiling" -> count == 1;
            case "round" -> count <= 2;
            case "if" -> count == 3;
            default -> true;
        };
    }

    private boolean accept(String token) {
        boolean there = peek().equals(token);
        next += there ? 1 : 0;
        return there;
    }

    private String peek() {
        return tokens.get(next);
    }
}
