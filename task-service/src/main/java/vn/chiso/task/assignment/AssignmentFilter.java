package vn.chiso.task.assignment;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of assignments is narrowed to; use with {@code @BeanParam @Valid}. */
public class AssignmentFilter {

    @QueryParam("planId")
    UUID planId;

    @QueryParam("unitId")
    @Parameter(description = "The unit that is to do the work.")
    UUID unitId;

    @QueryParam("work")
    WorkState work;

    @QueryParam("review")
    ReviewState review;

    @QueryParam("overdue")
    @Parameter(description = "Open work whose due date has passed (true), or all other (false).")
    @Pattern(regexp = "true|false")
    @Schema(type = SchemaType.BOOLEAN)
    String overdue;

    UUID planId() {
        return planId;
    }

    UUID unitId() {
        return unitId;
    }

    String work() {
        return work == null ? null : work.name();
    }

    String review() {
        return review == null ? null : review.name();
    }

    Boolean overdue() {
        return overdue == null ? null : Boolean.valueOf(overdue);
    }
}
