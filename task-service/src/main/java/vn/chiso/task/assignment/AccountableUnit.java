package vn.chiso.task.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The unit that had the work on its effective due date: its punctuality counts it. */
@Embeddable
record AccountableUnit(
        @Column(name = "accountable_unit_id") UUID id,
        @Column(name = "accountable_unit_code") String code) {}
