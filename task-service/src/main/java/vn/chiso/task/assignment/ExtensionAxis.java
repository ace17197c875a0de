package vn.chiso.task.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import vn.chiso.platform.problem.ProblemException;

/** How the last request for more time stands, and how many were granted. */
@Embeddable
class ExtensionAxis {

    @Enumerated(EnumType.STRING)
    @Column(name = "extension")
    private ExtensionState state;

    @Column(name = "granted_extensions")
    private int granted;

    protected ExtensionAxis() {
        // for Hibernate
    }

    void ask(int most) {
        if (state == ExtensionState.PENDING) {
            throw new ProblemException(AssignmentProblem.EXTENSION_PENDING);
        }
        if (granted >= most) {
            throw new ProblemException(AssignmentProblem.EXTENSION_LIMIT_REACHED, most).at("/dueDate");
        }
        state = ExtensionState.PENDING;
    }

    void grant() {
        state = ExtensionState.APPROVED;
        granted++;
    }

    void refuse() {
        state = ExtensionState.REFUSED;
    }

    /** The work has ended: what waits for its answer is refused. */
    void end() {
        if (state == ExtensionState.PENDING) {
            refuse();
        }
    }

    ExtensionState state() {
        return state;
    }

    int granted() {
        return granted;
    }
}
