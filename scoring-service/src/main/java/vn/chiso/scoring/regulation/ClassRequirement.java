package vn.chiso.scoring.regulation;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/** A fact about unit and period that a class needs besides its points. What is not known does not hold. */
public sealed interface ClassRequirement {

    /** Every task assigned for the period is done, late or not. */
    record AllTasksDone() implements ClassRequirement {}

    /** Every task assigned for the period is done, none of them late. */
    record AllTasksOnTime() implements ClassRequirement {}

    /** No disciplinary decision on the unit or its head in the period. */
    record NoDiscipline() implements ClassRequirement {}

    /** Late tasks are at most this percentage of all, the bound included. */
    record MaxLateShare(BigDecimal percent) implements ClassRequirement {
        public MaxLateShare {
            requireNonNull(percent);
        }
    }

    /** The indicator's value for unit and period is at least this. */
    record MinIndicator(String indicator, BigDecimal value) implements ClassRequirement {
        public MinIndicator {
            requireNonNull(indicator);
            requireNonNull(value);
        }
    }

    /** The points of one criterion, leaf or not, are at least this percentage of its applicable maximum. */
    record MinCriterionShare(String criterionCode, BigDecimal percent) implements ClassRequirement {
        public MinCriterionShare {
            requireNonNull(criterionCode);
            requireNonNull(percent);
        }
    }

    /** Something that nobody measures and somebody confirms; {@code title} is in the words of the document. */
    record FactHolds(String fact, String title) implements ClassRequirement {
        public FactHolds {
            requireNonNull(fact);
            requireNonNull(title);
        }
    }
}
