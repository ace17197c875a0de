package vn.chiso.criteria.unit.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Whom a vertical agency serves and when: an area may come back after a gap, but is served once on any day. */
public record ServedAreas(List<ServiceSpan> spans) {

    public ServedAreas {
        spans = List.copyOf(spans);
    }

    /** By id. */
    public List<UUID> on(LocalDate day) {
        return spans.stream()
                .filter(span -> span.covers(day))
                .map(ServiceSpan::servedUnitId)
                .sorted()
                .toList();
    }

    /** From the day on exactly the wanted ones are served; the days before stay as they were. */
    public ServedAreas restated(Collection<UUID> wanted, LocalDate day) {
        var areas = this;
        for (var area : on(day)) {
            if (!wanted.contains(area)) {
                areas = areas.without(area, day);
            }
        }
        return areas.with(wanted, day);
    }

    /** From the day on these are served as well, for as long as nothing ends it. */
    public ServedAreas with(Collection<UUID> further, LocalDate day) {
        var all = new ArrayList<>(spans);
        for (var area : further) {
            if (spans.stream().noneMatch(span -> span.isOf(area) && span.covers(day))) {
                all.add(opened(area, day, all));
            }
        }
        return new ServedAreas(all);
    }

    /** Takes what adjoins or would only begin later into one span without an end. */
    private static ServiceSpan opened(UUID area, LocalDate day, List<ServiceSpan> all) {
        var from = all.stream()
                .filter(span -> span.isOf(area) && day.equals(span.to()))
                .map(ServiceSpan::from)
                .findFirst()
                .orElse(day);
        all.removeIf(
                span -> span.isOf(area) && (day.equals(span.to()) || span.from().isAfter(day)));
        return new ServiceSpan(area, from, null);
    }

    /** From the day on the area is not served; what would only have begun on this day never was. */
    public ServedAreas without(UUID area, LocalDate day) {
        var all = new ArrayList<ServiceSpan>();
        for (var span : spans) {
            if (!span.isOf(area) || !span.covers(day)) {
                all.add(span);
            } else if (span.from().isBefore(day)) {
                all.add(new ServiceSpan(area, span.from(), day));
            }
        }
        return new ServedAreas(all);
    }

    /** From the day on the heirs are served whenever the area would have been; the days before stay as they were. */
    public ServedAreas passedOn(UUID area, Collection<UUID> heirs, LocalDate day) {
        var all = new ArrayList<ServiceSpan>();
        var passed = new ArrayList<ServiceSpan>();
        for (var span : spans) {
            if (!span.isOf(area) || !span.reachesPast(day)) {
                all.add(span);
                continue;
            }
            if (span.from().isBefore(day)) {
                all.add(new ServiceSpan(area, span.from(), day));
            }
            heirs.forEach(heir -> passed.add(span.of(heir, day)));
        }
        passed.forEach(span -> include(span, all));
        return new ServedAreas(all);
    }

    /** Whoever takes over from the day on serves, besides, what was to be served from then on. */
    public ServedAreas takingOver(ServedAreas left, LocalDate day) {
        var all = new ArrayList<>(spans);
        left.spans.stream()
                .filter(span -> span.reachesPast(day))
                .forEach(span -> include(span.of(span.servedUnitId(), day), all));
        return new ServedAreas(all);
    }

    /** What overlaps or adjoins is one span. */
    private static void include(ServiceSpan further, List<ServiceSpan> all) {
        var joined = further;
        for (var span : List.copyOf(all)) {
            if (span.isOf(further.servedUnitId()) && span.touches(joined)) {
                all.remove(span);
                joined = span.joined(joined);
            }
        }
        all.add(joined);
    }
}
