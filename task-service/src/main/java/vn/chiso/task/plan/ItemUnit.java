package vn.chiso.task.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import vn.chiso.task.unit.NamedUnit;

/** A unit of an item, by the name it had when the result was published. */
@Embeddable
record ItemUnit(
        @Column(name = "unit_id") UUID unitId,
        @Column(name = "unit_code") String unitCode,
        @Column(name = "unit_name") String unitName,
        @Enumerated(EnumType.STRING) UnitPart part) {

    static ItemUnit of(NamedUnit unit, UnitPart part) {
        return new ItemUnit(unit.id(), unit.code(), unit.name(), part);
    }

    static List<NamedUnit> units(List<ItemUnit> all, UnitPart part) {
        return all.stream()
                .filter(unit -> unit.part() == part)
                .map(ItemUnit::unit)
                .toList();
    }

    NamedUnit unit() {
        return new NamedUnit(unitId, unitCode, unitName);
    }
}
