package vn.chiso.criteria.regulation.lint;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chiso.criteria.regulation.content.ClassCondition;

/** A condition names classes of its group, and a unit that does not meet it falls to a lower one. */
final class ConditionClasses implements RegulationLintRule {

    @Override
    public Stream<RegulationFinding> check(RegulationSubject subject) {
        return subject.groups().flatMap(located -> {
            var conditions = located.group().conditions();
            return IntStream.range(0, conditions.size())
                    .boxed()
                    .flatMap(i -> check(located, conditions.get(i), "/conditions/" + i));
        });
    }

    private static Stream<RegulationFinding> check(
            RegulationSubject.Located located, ClassCondition condition, String below) {
        var classes = located.group().classes();
        var barred = condition.classes();
        var unknown = IntStream.range(0, barred.size())
                .filter(k -> !classes.contains(barred.get(k)))
                .mapToObj(k -> unknown(located, below + "/classes/" + k, barred.get(k)));
        return Stream.concat(unknown, fall(located, condition, below + "/fallsTo", classes));
    }

    private static Stream<RegulationFinding> fall(
            RegulationSubject.Located located, ClassCondition condition, String pointer, List<String> classes) {
        var target = condition.fallsTo();
        int depth = classes.indexOf(target);
        if (depth < 0) {
            return Stream.of(unknown(located, pointer, target));
        }
        return condition.classes().stream().anyMatch(barred -> classes.indexOf(barred) >= depth)
                ? Stream.of(located.finding(RegulationRuleId.CONDITION_FALLS_UP, pointer, "code", target))
                : Stream.empty();
    }

    static RegulationFinding unknown(RegulationSubject.Located located, String pointer, String code) {
        return located.finding(RegulationRuleId.CLASS_UNKNOWN, pointer, "code", code);
    }
}
