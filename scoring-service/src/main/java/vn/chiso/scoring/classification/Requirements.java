package vn.chiso.scoring.classification;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;
import vn.chiso.scoring.regulation.ClassRequirement;

/** Whether a unit meets a requirement, by multiplication instead of quotients. */
final class Requirements {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Requirements() {}

    /** Why it does not; empty where it does. */
    static Optional<Finding> objection(ClassRequirement requirement, Candidate candidate) {
        Facts facts = candidate.facts();
        return switch (requirement) {
            case ClassRequirement.AllTasksDone _ -> tasks(facts, tasks -> tasks.done() == tasks.assigned());
            case ClassRequirement.AllTasksOnTime _ ->
                tasks(facts, tasks -> tasks.done() == tasks.assigned() && tasks.late() == 0);
            case ClassRequirement.MaxLateShare(BigDecimal percent) ->
                tasks(
                        facts,
                        tasks -> times(tasks.late()).compareTo(percent.multiply(BigDecimal.valueOf(tasks.assigned())))
                                <= 0);
            case ClassRequirement.NoDiscipline _ ->
                facts.disciplined() == null ? notKnown() : denied(facts.disciplined());
            case ClassRequirement.MinIndicator(String indicator, BigDecimal value) ->
                indicator(facts.indicators().get(indicator), value);
            case ClassRequirement.MinCriterionShare(String code, BigDecimal percent) -> share(candidate, code, percent);
            case ClassRequirement.FactHolds(String fact, String _) -> {
                Boolean holds = facts.confirmed().get(fact);
                yield holds == null ? notKnown() : denied(!holds);
            }
        };
    }

    private static Optional<Finding> tasks(Facts facts, Predicate<Facts.Tasks> met) {
        if (facts.tasks() == null) {
            return notKnown();
        }
        return met.test(facts.tasks()) ? Optional.empty() : Optional.of(new Finding.TasksAre(facts.tasks()));
    }

    private static Optional<Finding> indicator(BigDecimal measured, BigDecimal least) {
        if (measured == null) {
            return notKnown();
        }
        return measured.compareTo(least) >= 0 ? Optional.empty() : Optional.of(new Finding.ValueIs(measured));
    }

    /** A criterion that does not apply to the unit bars nothing; one that the set does not have is not known. */
    private static Optional<Finding> share(Candidate candidate, String code, BigDecimal percent) {
        var node = candidate.card().node(code).orElse(null);
        if (node == null) {
            return notKnown();
        }
        return node.share()
                .filter(share -> share.compareToPercent(percent) < 0)
                .map(share -> new Finding.SharesAre(share.points(), share.maximum()));
    }

    private static Optional<Finding> denied(boolean denied) {
        return denied ? Optional.of(new Finding.Denied()) : Optional.empty();
    }

    private static Optional<Finding> notKnown() {
        return Optional.of(new Finding.NotKnown());
    }

    private static BigDecimal times(long count) {
        return BigDecimal.valueOf(count).multiply(HUNDRED);
    }
}
