package vn.chiso.task.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chiso.task.deadline.DeadlineReading;

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

        @Column(name = "due_date") LocalDate dueDate) {}
