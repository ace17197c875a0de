package vn.chiso.criteria.reorganisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** What a decision did with one unit. */
@Embeddable
record ReorganisedUnit(
        @Column(name = "unit_id") UUID unitId,
        @Enumerated(EnumType.STRING) @Column(name = "part") Part part) {

    /** {@code SERVING}: a vertical agency whose areas passed on. */
    enum Part {
        OPENED,
        ENDED,
        CHANGED,
        SERVING
    }
}
