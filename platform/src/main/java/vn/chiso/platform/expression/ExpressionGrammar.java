package vn.chiso.platform.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an expression of a formula is, for who checks rules and for who computes by them: numbers, names, {@code + - * /},
 * comparisons, {@code and or not}, parentheses and the functions {@code min max abs round floor ceiling if}. {@code max} without
 * parentheses is the maximum of the criterion.
 */
public final class ExpressionGrammar {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(\\d+(?:\\.\\d+)?|[\\p{L}_][\\p{L}\\p{N}_]*|<=|>=|<>|!=|==|[-+*/(),<>=])|(\\S))");
    private static final Set<String> INFIX =
            Set.of("+", "-", "*", "/", "and", "or", "<=", ">=", "<>", "!=", "==", "=", "<", ">");
    private static final Set<String> FUNCTIONS = Set.of("min", "max", "abs", "round", "floor", "ceiling", "if");
    private static final Set<String> CONNECTIVES = Set.of("and", "or", "not");
    private static final Set<String> LITERALS = Set.of("true", "false");

    /** Deeper nesting is no rule that people can follow, and would let a text decide how deep we recurse. */
    private static final int MAX_DEPTH = 30;

    private final List<String> tokens = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private int next;
    private int depth;

    private ExpressionGrammar(String text) {
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

    /** Position, from 1, of the first thing that does not belong there; empty for an expression. */
    public static OptionalInt fault(String text) {
        var grammar = new ExpressionGrammar(text);
        return grammar.expression() && grammar.peek().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(grammar.places.get(grammar.next) + 1);
    }

    /** True for a name that an expression would not take for a variable. */
    public static boolean isReserved(String name) {
        var word = name.toLowerCase(Locale.ROOT);
        return FUNCTIONS.contains(word) || CONNECTIVES.contains(word) || LITERALS.contains(word);
    }

    private boolean expression() {
        if (++depth > MAX_DEPTH) {
            return false;
        }
        boolean sound = operand();
        // Precedence decides the value, not whether it can be read.
        while (sound && INFIX.contains(peek())) {
            next++;
            sound = operand();
        }
        depth--;
        return sound;
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
