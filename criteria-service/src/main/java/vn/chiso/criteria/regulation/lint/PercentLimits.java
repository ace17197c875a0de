package vn.chiso.criteria.regulation.lint;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chiso.criteria.regulation.content.ClassRequirement;

/** A share of tasks, points or units is at most all of them. The value of an indicator may be anything. */
final class PercentLimits implements RegulationLintRule {

    @Override
    public Stream<RegulationFinding> check(RegulationSubject subject) {
        return subject.groups().flatMap(located -> {
            var conditions = located.group().conditions();
            var quotas = located.group().quotas();
            return Stream.concat(
                    IntStream.range(0, conditions.size())
                            .boxed()
                            .flatMap(i -> above(
                                    located,
                                    percent(conditions.get(i).requires()),
                                    "/conditions/" + i + "/requires/percent")),
                    IntStream.range(0, quotas.size())
                            .boxed()
                            .flatMap(i -> above(located, quotas.get(i).maxPercent(), "/quotas/" + i + "/maxPercent")));
        });
    }

    /** Null where the requirement has none. */
    private static BigDecimal percent(ClassRequirement requirement) {
        return switch (requirement) {
            case ClassRequirement.MaxLateShare(var percent) -> percent;
            case ClassRequirement.MinCriterionShare(var _, var percent) -> percent;
            case ClassRequirement.AllTasksDone _,
                    ClassRequirement.AllTasksOnTime _,
                    ClassRequirement.FactHolds _,
                    ClassRequirement.MinIndicator _,
                    ClassRequirement.NoDiscipline _ -> null;
        };
    }

    private static Stream<RegulationFinding> above(
            RegulationSubject.Located located, BigDecimal percent, String pointer) {
        return percent == null || percent.compareTo(BandsOnScale.HUNDRED) <= 0
                ? Stream.empty()
                : Stream.of(located.finding(
                        RegulationRuleId.PERCENT_ABOVE_HUNDRED, pointer, "percent", percent.toPlainString()));
    }
}
