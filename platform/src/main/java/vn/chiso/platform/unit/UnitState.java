package vn.chiso.platform.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the tree needs of the event {@code criteria.unit}: full state, with the version of the unit.
 *
 * @param serves units whose area it serves without standing below them
 * @param aliases other spellings met in documents
 * @param identifiers by which other systems know it, of every day
 */
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
        List<UUID> successors,
        List<UUID> serves,
        List<String> aliases,
        List<Identifier> identifiers) {

    /**
     * An agency identifier.
     *
     * @param scheme {@code CURRENT} or {@code LEGACY}
     * @param to first day on which it is closed, null while it is not
     */
    public record Identifier(String scheme, String identifier, LocalDate from, LocalDate to) {}

    public UnitState {
        predecessors = predecessors == null ? List.of() : List.copyOf(predecessors);
        successors = successors == null ? List.of() : List.copyOf(successors);
        serves = serves == null ? List.of() : List.copyOf(serves);
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        identifiers = identifiers == null ? List.of() : List.copyOf(identifiers);
    }

    /** A unit without identifiers. */
    public UnitState(
            UUID id,
            long version,
            String code,
            String name,
            String type,
            UUID parentId,
            LocalDate validFrom,
            LocalDate validTo,
            List<UUID> predecessors,
            List<UUID> successors,
            List<UUID> serves,
            List<String> aliases) {
        this(
                id,
                version,
                code,
                name,
                type,
                parentId,
                validFrom,
                validTo,
                predecessors,
                successors,
                serves,
                aliases,
                List.of());
    }

    /** A unit without aliases. */
    public UnitState(
            UUID id,
            long version,
            String code,
            String name,
            String type,
            UUID parentId,
            LocalDate validFrom,
            LocalDate validTo,
            List<UUID> predecessors,
            List<UUID> successors,
            List<UUID> serves) {
        this(id, version, code, name, type, parentId, validFrom, validTo, predecessors, successors, serves, List.of());
    }
}
