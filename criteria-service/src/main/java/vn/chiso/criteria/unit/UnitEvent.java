package vn.chiso.criteria.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.unit.history.AgencyIdentifier;
import vn.chiso.criteria.unit.history.IdentifierScheme;
import vn.chiso.criteria.unit.history.UnitPeriod;
import vn.chiso.criteria.unit.history.UnitType;

/**
 * Full state of a unit, sent to {@code criteria.unit} after each change of it as {@code unit-created} or {@code unit-changed},
 * and on each day on which something of it begins or ends: a decided change, an identifier, a served area. Name, type, parent,
 * areas, identifiers and succession are those of that day; {@code history} has them by day, the days to come included. A unit
 * that ends on the day on which it begins never was: the decision that opened it has been taken back. A parent's event may
 * arrive after its child's; within a unit versions ascend.
 */
record UnitEvent(
        UUID id,
        long version,
        String code,
        String name,
        UnitType type,
        UUID parentId,
        List<String> aliases,
        List<UUID> serves,
        String agencyIdentifier,
        String legacyAgencyIdentifier,
        List<AgencyIdentifier> identifiers,
        LocalDate validFrom,
        LocalDate validTo,
        List<UUID> predecessors,
        List<UUID> successors,
        List<UnitPeriod> history) {

    static final String TOPIC = "criteria.unit";
    static final String CREATED = "chiso.criteria.unit-created.v1";
    static final String CHANGED = "chiso.criteria.unit-changed.v1";

    static UnitEvent of(UnitResponse state, LocalDate day) {
        return new UnitEvent(
                state.id(),
                state.version(),
                state.code(),
                state.name(),
                state.type(),
                state.parentId(),
                state.aliases(),
                state.serves(),
                identifier(state, IdentifierScheme.CURRENT, day),
                identifier(state, IdentifierScheme.LEGACY, day),
                state.identifiers(),
                state.validFrom(),
                state.validTo(),
                state.predecessors(),
                state.successors(),
                state.history());
    }

    private static String identifier(UnitResponse state, IdentifierScheme scheme, LocalDate day) {
        return state.identifiers().stream()
                .filter(identifier -> identifier.scheme() == scheme && identifier.covers(day))
                .map(AgencyIdentifier::identifier)
                .findFirst()
                .orElse(null);
    }
}
