package vn.chiso.task.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import vn.chiso.platform.problem.ProblemException;

/** What the unit has to say against the order: that it refuses it, or what hinders it and nobody has answered yet. */
@Embeddable
class Objections {

    @Enumerated(EnumType.STRING)
    private RefusalState refusal;

    @Column(name = "open_obstacles")
    private int openObstacles;

    protected Objections() {
        // for Hibernate
    }

    void requireNoneOpen() {
        if (refusal == RefusalState.PENDING) {
            throw new ProblemException(AssignmentProblem.REFUSAL_PENDING);
        }
    }

    void refuse() {
        refusal = RefusalState.PENDING;
    }

    void rejectRefusal() {
        refusal = RefusalState.REJECTED;
    }

    void meetObstacle() {
        openObstacles++;
    }

    void answerObstacle() {
        openObstacles = Math.max(0, openObstacles - 1);
    }

    void answerAll() {
        openObstacles = 0;
    }

    /** Taken back, the work lets the unit off. */
    void endWithWork() {
        answerAll();
        if (refusal == RefusalState.PENDING) {
            refusal = RefusalState.ACCEPTED;
        }
    }

    RefusalState refusal() {
        return refusal;
    }

    int openObstacles() {
        return openObstacles;
    }
}
