package vn.chiso.criteria.lint.methods;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chiso.criteria.lint.RuleId;
import vn.chiso.criteria.method.Formula;
import vn.chiso.criteria.method.FormulaCase;
import vn.chiso.criteria.method.FormulaVariable;
import vn.chiso.platform.expression.ExpressionGrammar;

/** Cases can be reached, the last one always holds, and expressions use only what is declared. */
final class FormulaCases {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private FormulaCases() {}

    static Stream<MethodFault> faults(Formula formula) {
        return Stream.of(
                        Repeated.faults(formula.variables(), FormulaVariable::name, "/variables/", "/name"),
                        reserved(formula.variables()),
                        unreachable(formula.cases()),
                        incomplete(formula.cases()),
                        unreadable(formula.cases()),
                        unknownNames(formula))
                .flatMap(faults -> faults);
    }

    private static Stream<MethodFault> unreachable(List<FormulaCase> cases) {
        var always = IntStream.range(0, cases.size())
                .filter(i -> cases.get(i).when() == null)
                .findFirst();
        return always.isEmpty()
                ? Stream.empty()
                : IntStream.range(always.getAsInt() + 1, cases.size())
                        .mapToObj(i -> new MethodFault(RuleId.CASE_UNREACHABLE, "/cases/" + i, Map.of()));
    }

    private static Stream<MethodFault> incomplete(List<FormulaCase> cases) {
        return cases.stream().anyMatch(c -> c.when() == null)
                ? Stream.empty()
                : Stream.of(new MethodFault(RuleId.CASE_OTHERWISE_MISSING, "/cases", Map.of()));
    }

    private static Stream<MethodFault> reserved(List<FormulaVariable> variables) {
        return IntStream.range(0, variables.size())
                .filter(i -> ExpressionGrammar.isReserved(variables.get(i).name()))
                .mapToObj(i -> new MethodFault(
                        RuleId.NAME_RESERVED,
                        "/variables/" + i + "/name",
                        Map.of("name", variables.get(i).name())));
    }

    private static Stream<MethodFault> unreadable(List<FormulaCase> cases) {
        return IntStream.range(0, cases.size())
                .boxed()
                .flatMap(i -> Stream.concat(
                        unreadable(cases.get(i).when(), "/cases/" + i + "/when"),
                        unreadable(cases.get(i).points(), "/cases/" + i + "/points")));
    }

    private static Stream<MethodFault> unreadable(String expression, String pointer) {
        return expression == null
                ? Stream.empty()
                : ExpressionGrammar.fault(expression).stream()
                        .mapToObj(position -> new MethodFault(
                                RuleId.EXPRESSION_FAULTY, pointer, Map.of("position", String.valueOf(position))));
    }

    private static Stream<MethodFault> unknownNames(Formula formula) {
        var known =
                formula.variables().stream().map(FormulaVariable::name).collect(Collectors.toCollection(HashSet::new));
        return IntStream.range(0, formula.cases().size()).boxed().flatMap(i -> {
            var each = formula.cases().get(i);
            return Stream.concat(
                    unknown(each.when(), known, "/cases/" + i + "/when"),
                    unknown(each.points(), known, "/cases/" + i + "/points"));
        });
    }

    private static Stream<MethodFault> unknown(String expression, Set<String> known, String pointer) {
        if (expression == null) {
            return Stream.empty();
        }
        return NAME.matcher(expression)
                .results()
                .map(match -> match.group())
                .filter(name -> !known.contains(name) && !ExpressionGrammar.isReserved(name))
                .distinct()
                .map(name -> new MethodFault(RuleId.VARIABLE_UNKNOWN, pointer, Map.of("name", name)));
    }
}
