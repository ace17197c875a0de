package vn.chiso.task.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What was given out; it does not change while the work goes on, unless another edition of its plan says so.
 *
 * @param planKind         REMEDIATION, NOTICE, …: with the programme it chooses who is reminded when
 * @param programme        whose result the plan answers, null for a plan that answers none
 * @param assigneePosition the position to whose holder in the unit the work falls, null where it falls to the unit
 * @param originalDueDate  before any extension, null for work without a date
 */
@Embeddable
public record Duty(
        @Column(name = "plan_id") UUID planId,
        @Column(name = "plan_kind") String planKind,
        @Column(name = "programme") String programme,
        @Column(name = "item_id") UUID itemId,
        @Column(name = "task_id") UUID taskId,
        @Column(name = "occurrence_id") UUID occurrenceId,
        @Column(name = "requirement_code") String requirementCode,
        @Column(name = "criterion_code") String criterionCode,
        @Column(name = "title") String title,
        @Column(name = "target") String target,
        @Column(name = "assignee_position") String assigneePosition,
        @Column(name = "owner_unit_id") UUID ownerUnitId,
        @Column(name = "standing_office_unit_id") UUID standingOfficeUnitId,
        @Column(name = "deadline_text") String deadlineText,
        @Column(name = "original_due_date") LocalDate originalDueDate) {

    /** @param office who follows the work */
    Duty saying(WordsChange.Words words, UUID office) {
        return new Duty(
                planId,
                planKind,
                programme,
                itemId,
                taskId,
                occurrenceId,
                requirementCode,
                words.criterionCode(),
                words.title(),
                words.target(),
                assigneePosition,
                ownerUnitId,
                office,
                words.deadlineText(),
                words.originalDueDate());
    }
}
