package vn.chiso.task.assignment;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;

/** Answers with an assignment and its tag. */
public final class AssignmentAnswers {

    private AssignmentAnswers() {}

    public static Response ok(AssignmentResponse assignment) {
        return Response.ok(assignment).tag(tag(assignment)).build();
    }

    /** The tag names the lateness too: it changes with the business date while the version stays. */
    static EntityTag tag(AssignmentResponse assignment) {
        return new EntityTag(assignment.version() + "." + assignment.timeliness());
    }
}
