package vn.chiso.task.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.task.plan.PlanFlag;
import vn.chiso.task.reading.DeadlineConfirmation;
import vn.chiso.task.reading.DeadlineReadingResponse;
import vn.chiso.task.recurrence.ReportingWindow;
import vn.chiso.task.target.Target;
import vn.chiso.task.target.TargetReader;
import vn.chiso.task.unit.NamedUnit;

@Schema(name = "Task")
record TaskResponse(
        UUID id,
        long version,
        UUID planId,
        UUID itemId,
        int position,

        @Schema(description = "The requirement of the plan that it comes from; absent for a task of its own")
        String requirementCode,

        String criterionCode,
        String content,
        String target,

        @Schema(description = "The target as understood; absent without one")
        Target targetReading,

        String deadlineText,
        DeadlineReadingResponse deadline,

        @Schema(description = "Who has confirmed how the deadline is read; absent until somebody does")
        DeadlineConfirmation deadlineConfirmation,

        List<Party> leads,
        List<Party> cooperating,
        List<Party> supervising,

        @Schema(description = "A report on the plan, once a window of Decree 09/2019; absent for other tasks")
        ReportingWindow reportingWindow,

        @Schema(description = "Dropped by a revision then; nothing more is given out for it")
        Instant retiredAt,

        @Schema(description = "What holds up issuing the plan")
        List<PlanFlag> flags) {

    @Schema(name = "TaskParty")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Party(
            PartyKind kind,
            String written,
            NamedUnit unit,
            NamedGroup group,
            String officialPosition,
            boolean withoutAssignee) {

        private static Party from(TaskParty party) {
            return new Party(
                    party.kind(),
                    party.written(),
                    party.unit(),
                    party.group(),
                    party.officialPosition(),
                    party.withoutAssignee());
        }
    }

    static TaskResponse from(Task task) {
        return new TaskResponse(
                task.id(),
                task.version(),
                task.planId(),
                task.itemId(),
                task.position(),
                task.requirementCode(),
                task.criterionCode(),
                task.content(),
                task.target(),
                task.target() == null ? null : TargetReader.read(task.target()),
                task.deadlineText(),
                DeadlineReadingResponse.from(task.deadline()),
                task.confirmation(),
                parties(task, PartyPart.LEAD),
                parties(task, PartyPart.COOPERATING),
                parties(task, PartyPart.SUPERVISING),
                task.reportingWindow(),
                task.retiredAt(),
                flags(task));
    }

    private static List<Party> parties(Task task, PartyPart part) {
        return task.parties().stream()
                .filter(party -> party.part() == part)
                .map(Party::from)
                .toList();
    }

    private static List<PlanFlag> flags(Task task) {
        var flags = new ArrayList<PlanFlag>();
        if (task.parties().stream().noneMatch(party -> party.part() == PartyPart.LEAD)) {
            flags.add(PlanFlag.NO_LEAD_UNIT);
        }
        if (task.parties().stream().anyMatch(TaskParty::isOpen)) {
            flags.add(PlanFlag.GENERIC_OWNER);
        }
        if (task.isUnconfirmed()) {
            flags.add(PlanFlag.DEADLINE_UNCONFIRMED);
        }
        return List.copyOf(flags);
    }
}
