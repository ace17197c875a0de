package vn.chiso.task.reorganisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.chiso.task.unit.NamedUnit;

/**
 * One operation: the open work of a unit that is no more, as far as one unit gave it out, goes to others.
 *
 * @param endedOn the first day on which the unit is no more
 * @param moved   how many assignments went to others; 0 while it is open
 */
record Reorganisation(
        UUID id,
        long version,
        NamedUnit unit,
        LocalDate endedOn,
        UUID ownerUnitId,
        ReorganisationStatus status,
        int moved,
        Instant foundAt,
        Instant decidedAt) {}
