package vn.chiso.scoring.classification;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What is known of a unit in a period besides its points. What is missing is not known, and then does not hold.
 *
 * @param tasks null where not known
 * @param disciplined true where there was a disciplinary decision; null where not known
 * @param indicators values by code
 * @param confirmed what somebody confirmed or denied, by the name of the fact
 */
public record Facts(
        Tasks tasks, Boolean disciplined, Map<String, BigDecimal> indicators, Map<String, Boolean> confirmed) {

    /** Nothing is known. */
    public static final Facts UNKNOWN = new Facts(null, null, Map.of(), Map.of());

    public Facts {
        indicators = Map.copyOf(indicators);
        confirmed = Map.copyOf(confirmed);
    }

    /**
     * Tasks that were assigned for the period.
     *
     * @param done of the assigned ones, late or not
     * @param late of the assigned ones, done late or overdue
     */
    public record Tasks(long assigned, long done, long late) {
        public Tasks {
            if (assigned < 0 || done < 0 || late < 0 || done > assigned || late > assigned) {
                throw new IllegalArgumentException("No tasks: " + done + " done and " + late + " late of " + assigned);
            }
        }
    }
}
