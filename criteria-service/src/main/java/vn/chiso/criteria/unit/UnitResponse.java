package vn.chiso.criteria.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.unit.history.AgencyIdentifier;
import vn.chiso.criteria.unit.history.UnitPeriod;
import vn.chiso.criteria.unit.history.UnitType;

/**
 * A unit as clients see it, as of one day.
 *
 * @param aliases other spellings met in documents
 * @param serves units whose area it serves on the day
 * @param identifiers all of them, each with its own validity
 * @param validTo first day on which the unit is no more; {@code validFrom} itself if a reversed decision had opened it
 * @param predecessors ended units that it has taken over from by the day
 * @param successors units that have taken over from it by the day
 * @param history what it was called and where it stood, day by day, the days to come included
 */
public record UnitResponse(
        UUID id,
        long version,
        String code,
        String name,
        UnitType type,
        UUID parentId,
        List<String> aliases,
        List<UUID> serves,
        List<AgencyIdentifier> identifiers,
        LocalDate validFrom,
        LocalDate validTo,
        List<UUID> predecessors,
        List<UUID> successors,
        List<UnitPeriod> history) {

    /** As of the day of which the unit's state was last told. */
    static UnitResponse of(Unit unit, List<Succession.Link> links) {
        return of(unit, unit.statedOn(), links);
    }

    static UnitResponse of(Unit unit, LocalDate day, List<Succession.Link> links) {
        var timeline = unit.timeline();
        var period = timeline.at(day);
        var succession = Succession.on(day, unit.id(), links);
        return new UnitResponse(
                unit.id(),
                unit.version(),
                unit.code(),
                period.name(),
                period.type(),
                period.parentId(),
                unit.aliases(),
                unit.servedOn(timeline.nearest(day)),
                unit.identifiers(),
                timeline.from(),
                timeline.to(),
                succession.predecessors(),
                succession.successors(),
                timeline.periods());
    }
}
