package vn.chiso.task.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import vn.chiso.platform.problem.ProblemException;

/** Which person of the unit has the work, if any: named by the head, and verified by his first step with a grant for the unit. */
@Embeddable
class Holder {

    @Embedded
    private Assignee assignee;

    @Column(name = "assignee_verified")
    private boolean verified;

    protected Holder() {
        // for Hibernate
    }

    void give(Assignee person, boolean itself) {
        assignee = person;
        verified = itself;
    }

    void takeBack() {
        if (assignee == null) {
            throw new ProblemException(AssignmentProblem.ASSIGNMENT_NOT_DELEGATED);
        }
        give(null, false);
    }

    void workedOnBy(String subject) {
        verified = verified || is(subject);
    }

    boolean is(String subject) {
        return assignee != null && assignee.subject().equals(subject);
    }

    Assignee assignee() {
        return assignee;
    }

    boolean isVerified() {
        return verified;
    }
}
