package vn.chiso.scoring.engine;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.FunctionDictionaryIfc;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.config.OperatorDictionaryIfc;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.operators.AbstractOperator;
import com.ezylang.evalex.operators.PrefixOperator;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.booleans.InfixAndOperator;
import com.ezylang.evalex.operators.booleans.InfixEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterOperator;
import com.ezylang.evalex.operators.booleans.InfixLessEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixLessOperator;
import com.ezylang.evalex.operators.booleans.InfixNotEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixOrOperator;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.chiso.platform.expression.ExpressionGrammar;

/**
 * Reads the expressions of formulas. EvalEx parses, with nothing in its dictionaries but what the contract names; the tree is then
 * evaluated by {@link Evaluation}, since EvalEx would cut every quotient and take names in any case for one.
 */
final class Expressions {

    private static final ExpressionConfiguration LANGUAGE = ExpressionConfiguration.builder()
            .operatorDictionary(operators())
            .functionDictionary(functions())
            .defaultConstants(Map.of())
            .arraysAllowed(false)
            .structuresAllowed(false)
            .implicitMultiplicationAllowed(false)
            .build();

    private static final int KEPT = 2_000;

    /** As in the contract of criteria-service. */
    private static final int MAX_LENGTH = 1_000;

    /** A campaign scores the same few formulas thousands of times; the terms are immutable and shared by all threads. */
    private static final Map<String, Term> READ = new ConcurrentHashMap<>();

    private Expressions() {}

    /** @throws IllegalArgumentException where the text is no expression */
    static Term read(String text) {
        if (READ.size() >= KEPT) {
            READ.clear();
        }
        return READ.computeIfAbsent(text, Expressions::parse);
    }

    private static OperatorDictionaryIfc operators() {
        var operators = new MapBasedOperatorDictionary();
        operators.addOperator("not", new Prefix());
        operators.addOperator("-", new Prefix());
        operators.addOperator("+", new InfixPlusOperator());
        operators.addOperator("-", new InfixMinusOperator());
        operators.addOperator("*", new InfixMultiplicationOperator());
        operators.addOperator("/", new InfixDivisionOperator());
        operators.addOperator("=", new InfixEqualsOperator());
        operators.addOperator("==", new InfixEqualsOperator());
        operators.addOperator("<>", new InfixNotEqualsOperator());
        operators.addOperator("!=", new InfixNotEqualsOperator());
        operators.addOperator("<", new InfixLessOperator());
        operators.addOperator("<=", new InfixLessEqualsOperator());
        operators.addOperator(">", new InfixGreaterOperator());
        operators.addOperator(">=", new InfixGreaterEqualsOperator());
        operators.addOperator("and", new InfixAndOperator());
        operators.addOperator("or", new InfixOrOperator());
        return operators;
    }

    private static FunctionDictionaryIfc functions() {
        var functions = new MapBasedFunctionDictionary();
        for (Term.Function function : Term.Function.values()) {
            functions.addFunction(function.name(), new Named());
        }
        return functions;
    }

    private static Term parse(String text) {
        // EvalEx would also take strings, exponents, hexadecimal numbers and a list in parentheses.
        if (text.length() > MAX_LENGTH || ExpressionGrammar.fault(text).isPresent()) {
            throw new IllegalArgumentException("No expression: " + text);
        }
        try {
            return term(new Expression(text, LANGUAGE).getAbstractSyntaxTree());
        } catch (ParseException e) {
            throw new IllegalArgumentException("No expression: " + text, e);
        }
    }

    private static Term term(ASTNode node) {
        List<Term> operands =
                node.getParameters().stream().map(Expressions::term).toList();
        String written = node.getToken().getValue().toLowerCase(Locale.ROOT);
        return switch (node.getToken().getType()) {
            case NUMBER_LITERAL -> Term.Number.of(new BigDecimal(written));
            case VARIABLE_OR_CONSTANT -> name(node.getToken().getValue(), written);
            case PREFIX_OPERATOR ->
                written.equals("not") ? new Term.Not(operands.getFirst()) : new Term.Negative(operands.getFirst());
            case INFIX_OPERATOR -> infix(operator(written), operands.getFirst(), operands.getLast());
            case FUNCTION -> new Term.Call(Term.Function.valueOf(written.toUpperCase(Locale.ROOT)), operands);
            default -> throw new IllegalArgumentException("Not of the language: " + written);
        };
    }

    private static Term name(String name, String written) {
        return switch (written) {
            case "true" -> new Term.Truth(true);
            case "false" -> new Term.Truth(false);
            case Term.Name.MAX -> new Term.Name(Term.Name.MAX);
            default -> new Term.Name(name);
        };
    }

    /**
     * EvalEx binds {@code not} like a sign, people read "not a > b" as "not (a > b)". Where it matters the first reading has no
     * meaning, and for = and ≠ both come to the same.
     */
    private static Term infix(Term.Operator operator, Term left, Term right) {
        return left instanceof Term.Not(Term denied) && !operator.connects()
                ? new Term.Not(infix(operator, denied, right))
                : new Term.Infix(operator, left, right);
    }

    private static Term.Operator operator(String written) {
        return switch (written) {
            case "+" -> Term.Operator.PLUS;
            case "-" -> Term.Operator.MINUS;
            case "*" -> Term.Operator.TIMES;
            case "/" -> Term.Operator.OVER;
            case "<" -> Term.Operator.LESS;
            case "<=" -> Term.Operator.AT_MOST;
            case ">" -> Term.Operator.GREATER;
            case ">=" -> Term.Operator.AT_LEAST;
            case "=", "==" -> Term.Operator.EQUAL;
            case "<>", "!=" -> Term.Operator.DIFFERENT;
            case "and" -> Term.Operator.AND;
            case "or" -> Term.Operator.OR;
            default -> throw new IllegalArgumentException("Not of the language: " + written);
        };
    }

    /** A left-associative sign would take the operator before it off EvalEx's stack: two signs in a row, and it misreads. */
    @PrefixOperator(leftAssociative = false)
    private static final class Prefix extends AbstractOperator {
        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... operands)
                throws EvaluationException {
            throw new EvaluationException(token, "Only parsed here");
        }
    }

    @FunctionParameter(name = "value", isVarArg = true)
    private static final class Named extends AbstractFunction {
        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... arguments)
                throws EvaluationException {
            throw new EvaluationException(token, "Only parsed here");
        }
    }
}
