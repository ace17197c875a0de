package vn.chiso.task.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import vn.chiso.task.unit.NamedUnit;

/** The unit that has the work, by the name of the day on which it got it. */
@Embeddable
record AssignedUnit(
        @Column(name = "unit_id") UUID id,
        @Column(name = "unit_code") String code,
        @Column(name = "unit_name") String name) {

    NamedUnit named() {
        return new NamedUnit(id, code, name);
    }
}
