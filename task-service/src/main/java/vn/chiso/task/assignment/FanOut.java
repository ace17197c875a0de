package vn.chiso.task.assignment;

import java.util.List;
import java.util.UUID;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;

/**
 * What giving out came to.
 *
 * @param assignments how many came into being
 * @param shortfalls  leading groups that gave nobody, or not all of their members
 */
public record FanOut(int assignments, List<Shortfall> shortfalls) {

    public FanOut {
        shortfalls = List.copyOf(shortfalls);
    }

    /**
     * @param position of the party within its task
     * @param unitId   a member that the local unit tree does not know yet; null if the group has no member on the day
     */
    public record Shortfall(UUID taskId, int position, String groupName, UUID unitId) {}

    /**
     * For whoever waits for the answer; work that goes on by itself takes the rest and says what is missing.
     *
     * @throws ProblemException if a group has no members on the day, or one that is not known yet
     */
    public FanOut requireEverybody() {
        var empty = shortfalls.stream().filter(group -> group.unitId() == null).toList();
        if (!empty.isEmpty()) {
            throw refusal(AssignmentProblem.GROUP_WITHOUT_MEMBERS, empty);
        }
        if (!shortfalls.isEmpty()) {
            throw refusal(AssignmentProblem.GROUP_MEMBER_UNKNOWN, shortfalls);
        }
        return this;
    }

    /** The groups are not in the request, so the pointer leads from the plan to the party of the task. */
    private static ProblemException refusal(AssignmentProblem problem, List<Shortfall> groups) {
        return new ProblemException(problem, groups.getFirst().groupName())
                .withErrors(groups.stream()
                        .map(group -> new Violation(
                                "/tasks/" + group.taskId() + "/parties/" + group.position(),
                                problem.code(),
                                group.groupName()))
                        .toList());
    }
}
