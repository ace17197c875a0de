package vn.chiso.task.deadline.grammar;

import java.util.List;
import vn.chiso.task.deadline.Deadline;
import vn.chiso.task.deadline.DeadlineWarning;

/** What the grammar makes of a text that it knows. */
public sealed interface Outcome {

    /** @param confidence per cent */
    record Understood(Deadline deadline, int confidence, List<DeadlineWarning> warnings) implements Outcome {

        Understood atMost(int limit) {
            return new Understood(deadline, Math.min(confidence, limit), warnings);
        }
    }

    /** The text has a known form and makes no sense: 31 February. */
    record Refused(DeadlineWarning warning) implements Outcome {}
}
