package vn.chiso.task.finding;

import java.util.List;

/** All rules a plan's deadlines are checked by. */
public final class PlanRules {

    private static final List<PlanRule> RULES = List.of(
            new NonWorkingDay(),
            new DeadlineBeforeIssue(),
            new AmbiguousBound(),
            new SupervisorDueBeforePerformer(),
            new ConflictingDeadline(),
            new RecurrenceMismatch(),
            new NoDeadline(),
            new DateInvalid(),
            new RecurrenceOnDayOff());

    private PlanRules() {}

    /** In the order of the rules, and within a rule of the plan. */
    public static List<PlanFinding> check(CheckedPlan plan) {
        return RULES.stream().flatMap(rule -> rule.check(plan)).toList();
    }
}
