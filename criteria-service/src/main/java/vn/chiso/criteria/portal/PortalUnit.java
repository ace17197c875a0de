package vn.chiso.criteria.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.unit.UnitResponse;
import vn.chiso.criteria.unit.history.AgencyIdentifier;
import vn.chiso.criteria.unit.history.IdentifierScheme;
import vn.chiso.criteria.unit.history.UnitType;

/**
 * A unit as other systems take it over.
 *
 * @param agencyIdentifier of QĐ 20/2020/QĐ-TTg on the day asked about, absent where it has none
 * @param legacyAgencyIdentifier of QCVN 102:2016/BTTTT, likewise
 * @param identifiers of every day
 * @param validTo first day on which the unit is no more
 * @param successors units that have taken over from it
 */
record PortalUnit(
        UUID id,
        long version,
        String code,
        String name,
        UnitType type,
        UUID parentId,
        String agencyIdentifier,
        String legacyAgencyIdentifier,
        List<AgencyIdentifier> identifiers,
        LocalDate validFrom,
        LocalDate validTo,
        List<UUID> predecessors,
        List<UUID> successors) {

    static PortalUnit of(UnitResponse unit, LocalDate day) {
        return new PortalUnit(
                unit.id(),
                unit.version(),
                unit.code(),
                unit.name(),
                unit.type(),
                unit.parentId(),
                identifier(unit, IdentifierScheme.CURRENT, day),
                identifier(unit, IdentifierScheme.LEGACY, day),
                unit.identifiers(),
                unit.validFrom(),
                unit.validTo(),
                unit.predecessors(),
                unit.successors());
    }

    private static String identifier(UnitResponse unit, IdentifierScheme scheme, LocalDate day) {
        return unit.identifiers().stream()
                .filter(known -> known.scheme() == scheme && known.covers(day))
                .map(AgencyIdentifier::identifier)
                .findFirst()
                .orElse(null);
    }
}
