package vn.chiso.task.reorganisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.chiso.task.unit.NamedUnit;

/**
 * One operation: what a unit that is no more did or followed, as far as one unit gave it out, goes to others.
 *
 * @param duty    what of it
 * @param successorUnitId who takes over what is not excepted, and what the tasks give out later; null while it is open
 * @param endedOn the first day on which the unit is no more
 * @param moved   how many assignments went to others; 0 while it is open
 */
record Reorganisation(
        UUID id,
        long version,
        NamedUnit unit,
        ReorganisedDuty duty,
        LocalDate endedOn,
        UUID ownerUnitId,
        ReorganisationStatus status,
        UUID successorUnitId,
        int moved,
        Instant foundAt,
        Instant decidedAt) {}
