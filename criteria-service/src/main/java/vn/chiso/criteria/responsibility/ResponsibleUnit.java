package vn.chiso.criteria.responsibility;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** A unit and its part in a responsibility. */
@Embeddable
record ResponsibleUnit(
        @Column(name = "unit_id") UUID unitId,
        @Enumerated(EnumType.STRING) Part part) {

    /** Lead (chủ trì) or cooperating (phối hợp). */
    enum Part {
        LEAD,
        COOPERATING
    }
}
