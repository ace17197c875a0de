package vn.chiso.task.occurrence;

import java.util.List;
import java.util.UUID;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.task.deadline.Deadline;
import vn.chiso.task.deadline.DeadlineReading;

/** A task with what its deadline says, as far as its occurrences need it. */
public record TaskDeadline(UUID taskId, UUID ownerUnitId, boolean issued, DeadlineReading reading) {

    /** @throws ProblemException 409 */
    public TaskDeadline requireIssued() {
        if (!issued) {
            throw new ProblemException(OccurrenceProblem.TASK_NOT_ISSUED);
        }
        return this;
    }

    /** The parts of a compound text from 1; a text of one deadline is its own part 0. */
    public List<Integer> parts() {
        int parts = reading.deadline() instanceof Deadline.Compound compound
                ? compound.parts().size()
                : 0;
        return parts == 0
                ? List.of(0)
                : java.util.stream.IntStream.rangeClosed(1, parts).boxed().toList();
    }

    /** @param part one of {@link #parts} */
    public Deadline deadline(int part) {
        return part == 0 ? reading.deadline() : reading.deadline().singles().get(part - 1);
    }
}
