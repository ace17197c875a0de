package vn.chiso.criteria.unit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What another feature holds that rests on units. A decision is taken back only while nothing rests on what it opened. */
public interface UnitDependents {

    /** As many as people need to be told of, for each kind. */
    int MOST = 20;

    /** At most {@link #MOST} of them. */
    List<Dependent> restingOn(Collection<UUID> units);

    /**
     * Something that names the unit.
     *
     * @param what kind and id, as in the API: {@code responsibility 0199…}
     */
    record Dependent(UUID unitId, String what) {}
}
