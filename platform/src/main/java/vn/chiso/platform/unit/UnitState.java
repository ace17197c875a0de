package vn.chiso.platform.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the tree needs of the event {@code criteria.unit}: full state, with the version of the unit. */
public record UnitState(
        UUID id,
        long version,
        String code,
        String name,
        String type,
        UUID parentId,
        LocalDate validFrom,
        LocalDate validTo,
        List<UUID> predecessors,
        List<UUID> successors) {

    public UnitState {
        predecessors = predecessors == null ? List.of() : List.copyOf(predecessors);
        successors = successors == null ? List.of() : List.copyOf(successors);
    }
}
