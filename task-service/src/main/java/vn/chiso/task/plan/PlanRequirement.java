package vn.chiso.task.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chiso.task.deadline.DeadlineMove;
import vn.chiso.task.deadline.DeadlineReading;
import vn.chiso.task.reading.DeadlineConfirmation;

/**
 * What a plan demands of every item.
 *
 * @param unitTypes the types of units it concerns, null for all
 * @param deadline  the deadline's text as understood when it was entered
 */
@Embeddable
record PlanRequirement(
        String code,
        String title,
        String target,

        @Column(name = "unit_types") @JdbcTypeCode(SqlTypes.ARRAY)
        List<String> unitTypes,

        @Column(name = "deadline_text") String deadlineText,

        @JdbcTypeCode(SqlTypes.JSON) DeadlineReading deadline,

        @Column(name = "due_date") LocalDate dueDate,
        DeadlineConfirmation confirmation) {

    PlanRequirement confirmed(DeadlineConfirmation by) {
        return new PlanRequirement(code, title, target, unitTypes, deadlineText, deadline, dueDate, by);
    }

    /** What was confirmed of another edition of it stays confirmed while the deadline means the same. */
    PlanRequirement asConfirmedIn(List<PlanRequirement> known) {
        return known.stream()
                .filter(one -> confirmation == null && one.code.equals(code) && deadline.meansTheSame(one.deadline))
                .findFirst()
                .map(one -> confirmed(one.confirmation))
                .orElse(this);
    }

    /** Whether a person entered the same words. */
    boolean says(PlanRequest.Requirement entered) {
        return code.equals(entered.code())
                && title.equals(entered.title())
                && Objects.equals(target, entered.target())
                && Objects.equals(unitTypes, entered.unitTypes())
                && Objects.equals(deadlineText, entered.deadlineText());
    }

    /** Whether another edition of the same demand stands among them: the same units have to do it as often. */
    boolean isEditionOfOne(List<PlanRequirement> known) {
        return known.stream()
                .filter(one -> one.code.equals(code) && Objects.equals(one.unitTypes, unitTypes))
                .anyMatch(one -> DeadlineMove.isPossible(one.deadline, deadline));
    }

    boolean isDueOtherwise(List<PlanRequirement> known) {
        return known.stream().anyMatch(one -> one.code.equals(code) && !one.deadline.isDueAs(deadline));
    }

    boolean isUnconfirmed() {
        return confirmation == null && deadline.needsConfirmation();
    }
}
