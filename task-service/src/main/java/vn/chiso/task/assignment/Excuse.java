package vn.chiso.task.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import vn.chiso.platform.problem.ProblemException;

/** That a delay is not the unit's fault, and why. */
@Embeddable
record Excuse(
        @Column(name = "excused") boolean granted,
        @Column(name = "excuse_reason") String reason) {

    static final Excuse NONE = new Excuse(false, null);

    Excuse takenBack() {
        if (!granted) {
            throw new ProblemException(AssignmentProblem.ASSIGNMENT_NOT_EXCUSED);
        }
        return NONE;
    }
}
