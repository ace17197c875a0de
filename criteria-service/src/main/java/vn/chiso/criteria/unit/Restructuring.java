package vn.chiso.criteria.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.criteria.unit.history.AgencyIdentifier;
import vn.chiso.criteria.unit.history.UnitPeriod;
import vn.chiso.platform.unit.Grant;

/** What one decision changes in the tree on one day. Pointers say where in the request each unit is named. */
public record Restructuring(LocalDate on, List<Opening> openings, List<Ending> endings, List<Change> changes) {

    public Restructuring {
        openings = List.copyOf(openings);
        endings = List.copyOf(endings);
        changes = List.copyOf(changes);
    }

    /** @param id made by the caller, so that other units can be placed below this one */
    public record Opening(String pointer, UUID id, UnitRequest unit) {}

    /**
     * @param version that the client believes to end
     * @param successors who take over: opened or changed here
     * @param childrenTo where the units below go that nothing else is said about; null if they must not be forgotten
     */
    public record Ending(
            String pointer, UUID id, Long version, Set<UUID> successors, Function<UnitPeriod, UUID> childrenTo) {}

    /**
     * @param version that the client believes to change; null if the unit only follows the one above it
     * @param change of the period that begins on the day
     * @param identifiers take the place of those of their schemes
     */
    public record Change(
            String pointer,
            UUID id,
            Long version,
            UnaryOperator<UnitPeriod> change,
            List<AgencyIdentifier> identifiers) {}

    /** The version that the client names for each unit, by unit. */
    record Named(String pointer, UUID id, Long version) {}

    List<Named> named() {
        return Stream.concat(
                        endings.stream().map(each -> new Named(each.pointer(), each.id(), each.version())),
                        changes.stream().map(each -> new Named(each.pointer(), each.id(), each.version())))
                .toList();
    }

    /** Pointers to the units that get identifiers without a day. */
    List<String> emptyIdentifiers() {
        return Stream.concat(
                        openings.stream()
                                .filter(each -> anyEmpty(each.unit().identifiers()))
                                .map(Opening::pointer),
                        changes.stream()
                                .filter(each -> anyEmpty(each.identifiers()))
                                .map(Change::pointer))
                .toList();
    }

    private boolean anyEmpty(List<AgencyIdentifier> identifiers) {
        return identifiers.stream().anyMatch(each -> each.isEmptyWithin(on, null));
    }

    Map<UUID, Ending> endingsById() {
        return endings.stream().collect(Collectors.toMap(Ending::id, ending -> ending));
    }

    Restructuring alsoChanging(List<Change> further) {
        return new Restructuring(
                on,
                openings,
                endings,
                Stream.concat(changes.stream(), further.stream()).toList());
    }

    /**
     * What happened to which units, for the record of the decision.
     *
     * @param serving vertical agencies whose areas passed on
     * @param traces of every unit that was touched
     * @param grant by which the caller acted on the first unit named
     */
    public record Outcome(
            List<UUID> opened,
            List<UUID> ended,
            List<UUID> changed,
            List<UUID> serving,
            List<UnitTrace> traces,
            Grant grant) {}
}
