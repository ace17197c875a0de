package vn.chiso.task.worklist;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.chiso.task.assignment.ExtensionState;
import vn.chiso.task.assignment.RefusalState;
import vn.chiso.task.assignment.ReviewState;
import vn.chiso.task.assignment.Timeliness;
import vn.chiso.task.assignment.WorkState;
import vn.chiso.task.punctuality.Period;

/** What a list of assignments is narrowed to; use with {@code @BeanParam @Valid}. */
public class AssignmentFilter {

    @QueryParam("view")
    @Parameter(
            description =
                    "MINE: handed to the caller. UNIT: of the very units of his grants. SUBTREE: of the units that they "
                            + "reach. DECISION: reports, extensions, refusals and obstacles that he may decide.")
    View view;

    @Parameter(description = "Only those of this plan.")
    @QueryParam("planId")
    UUID planId;

    @Parameter(description = "Only those of this task.")
    @QueryParam("taskId")
    UUID taskId;

    @QueryParam("unitId")
    @Parameter(description = "The lead: the unit that is to do the work.")
    UUID unitId;

    @QueryParam("withinUnitId")
    @Parameter(description = "Units of this unit's subtree as of today, with those that they succeed.")
    UUID withinUnitId;

    @Parameter(description = "Only those of items that cite this criterion: V.5.")
    @QueryParam("criterionCode")
    @Size(max = 60)
    String criterionCode;

    @Parameter(description = "How far the work is.")
    @QueryParam("work")
    WorkState work;

    @Parameter(description = "What the review has said of the reported result.")
    @QueryParam("review")
    ReviewState review;

    @Parameter(description = "What became of the last wish for more time.")
    @QueryParam("extension")
    ExtensionState extension;

    @Parameter(description = "What became of the wish not to take the work on.")
    @QueryParam("refusal")
    RefusalState refusal;

    @Parameter(description = "Lateness as of the business date.")
    @QueryParam("timeliness")
    Timeliness timeliness;

    @QueryParam("overdue")
    @Parameter(description = "Open work whose due date has passed (true), or all other (false).")
    @Pattern(regexp = "true|false")
    @Schema(type = SchemaType.BOOLEAN)
    String overdue;

    @QueryParam("period")
    @Parameter(
            description = "Due in this year, half, quarter or month.",
            example = "2024-Q3",
            schema = @Schema(type = SchemaType.STRING, pattern = Period.PATTERN))
    String period;

    @Parameter(description = "The first day, by the effective due date.")
    @QueryParam("dueFrom")
    LocalDate dueFrom;

    @QueryParam("dueTo")
    @Parameter(description = "The last day.")
    LocalDate dueTo;
}
