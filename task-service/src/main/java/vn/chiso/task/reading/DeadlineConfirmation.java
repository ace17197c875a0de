package vn.chiso.task.reading;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a person has confirmed how a deadline was read. */
@Schema(name = "DeadlineConfirmation")
@Embeddable
public record DeadlineConfirmation(
        @Column(name = "deadline_confirmed_by") String by,
        @Column(name = "deadline_confirmed_at") Instant at,

        @Column(name = "overdue_at_birth")
        @Schema(description = "The date has passed already when the plan is issued, and that is meant")
        Boolean overdueAtBirth) {

    /** Null for none. */
    public static boolean acceptsOverdue(DeadlineConfirmation confirmation) {
        return confirmation != null && Boolean.TRUE.equals(confirmation.overdueAtBirth);
    }
}
