package vn.chiso.criteria.unit;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chiso.criteria.unit.history.Timeline;
import vn.chiso.criteria.unit.history.UnitFacts;

/**
 * What a decision did to one unit.
 *
 * @param before null for a unit that it opened
 */
public record UnitTrace(UUID unitId, UnitFacts before, UnitFacts after) {

    boolean isOpening() {
        return before == null;
    }

    /** Only the areas that it serves passed on; the decision needed no right to it. */
    boolean onlyPassesAreas() {
        return before != null && before.standsLike(after) && !before.equals(after);
    }

    /** The units above it on the day of the decision: where the decision put it, and where it stood. */
    Stream<UUID> parents(LocalDate on) {
        return Stream.of(before, after)
                .filter(Objects::nonNull)
                .map(facts -> new Timeline(facts.periods()).at(on).parentId())
                .filter(Objects::nonNull)
                .distinct();
    }

    /** The decision placed a tree of its own below another unit. */
    boolean endsTree(LocalDate on) {
        return before != null
                && new Timeline(before.periods()).at(on).parentId() == null
                && new Timeline(after.periods()).at(on).parentId() != null;
    }
}
