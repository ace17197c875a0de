package vn.chiso.task.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The paper behind a plan; every part may be missing until it is signed.
 *
 * @param dueDayBefore how its "trước ngày D" is meant: due on the day before D, by default at the end of D
 */
@Embeddable
record PlanDocument(
        @Column(name = "document_number") String number,
        @Column(name = "document_date") LocalDate date,
        @Column(name = "document_issuer_unit_id") UUID issuerUnitId,
        @Column(name = "due_day_before") boolean dueDayBefore) {

    static final PlanDocument UNKNOWN = new PlanDocument(null, null, null, false);
}
