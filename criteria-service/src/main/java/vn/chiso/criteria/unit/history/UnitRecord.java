package vn.chiso.criteria.unit.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * All that is recorded of one unit, for all days. Who took over from whom belongs to the decisions, not to a unit.
 *
 * @param identifiers those of one scheme in their order, the current scheme first
 * @param serves by unit and day, as nothing depends on their order
 */
public record UnitRecord(
        String code,
        Timeline timeline,
        List<String> aliases,
        List<AgencyIdentifier> identifiers,
        List<ServiceSpan> serves) {

    public UnitRecord {
        aliases = List.copyOf(aliases);
        identifiers = identifiers.stream()
                .sorted(Comparator.comparing(AgencyIdentifier::scheme))
                .toList();
        serves = serves.stream()
                .sorted(Comparator.comparing(ServiceSpan::servedUnitId).thenComparing(ServiceSpan::from))
                .toList();
    }

    /** Every unit that is named: above it on any day, or served by it. */
    public Set<UUID> named() {
        var named = timeline.periods().stream()
                .map(UnitPeriod::parentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        named.addAll(served());
        return named;
    }

    /** Whom it serves on any day. */
    public Set<UUID> served() {
        return serves.stream().map(ServiceSpan::servedUnitId).collect(Collectors.toUnmodifiableSet());
    }

    /** Whom it serves on the day, or on the nearest one of its own time. */
    public Set<UUID> servesOn(LocalDate day) {
        return Set.copyOf(new ServedAreas(serves).on(timeline.nearest(day)));
    }

    /** Since when and until when it serves the unit, on the day or on the nearest one of its own time. */
    public ServiceSpan serving(UUID unit, LocalDate day) {
        var nearest = timeline.nearest(day);
        return serves.stream()
                .filter(span -> span.isOf(unit) && span.covers(nearest))
                .findFirst()
                .orElseGet(() -> new ServiceSpan(unit, nearest, null));
    }

    /** True if this says of the days before what the other one does, and of the later spans of it nothing else. */
    public boolean servesLike(UnitRecord other, LocalDate day) {
        var nearest = other.timeline.nearest(day);
        var later = other.serves.stream().filter(span -> span.from().isAfter(nearest));
        return servedBefore(nearest).equals(other.servedBefore(nearest))
                && later.allMatch(Set.copyOf(serves)::contains);
    }

    private Set<ServiceSpan> servedBefore(LocalDate day) {
        return serves.stream()
                .filter(span -> span.from().isBefore(day))
                .map(span -> span.covers(day) ? new ServiceSpan(span.servedUnitId(), span.from(), day) : span)
                .collect(Collectors.toUnmodifiableSet());
    }
}
