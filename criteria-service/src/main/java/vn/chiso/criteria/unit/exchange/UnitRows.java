package vn.chiso.criteria.unit.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.criteria.unit.UnitProblem;
import vn.chiso.criteria.unit.exchange.UnitLines.Dated;
import vn.chiso.criteria.unit.exchange.UnitLines.Period;
import vn.chiso.criteria.unit.history.AgencyIdentifier;
import vn.chiso.criteria.unit.history.IdentifierScheme;
import vn.chiso.criteria.unit.history.ServiceSpan;
import vn.chiso.criteria.unit.history.Timeline;
import vn.chiso.criteria.unit.history.UnitPeriod;
import vn.chiso.criteria.unit.history.UnitRecord;
import vn.chiso.criteria.unit.history.UnitType;
import vn.chiso.platform.sheet.SheetRow;
import vn.chiso.platform.text.VietnameseText;

/** What rows say of units, both ways. A column that a file does not have leaves what is recorded as it is. */
final class UnitRows {

    private final UnitCodes codes;
    private final LocalDate today;

    UnitRows(UnitCodes codes, LocalDate today) {
        this.codes = codes;
        this.today = today;
    }

    /**
     * To be used only if the row has no fault afterwards.
     *
     * @param recorded of the unit, null for a new one
     */
    UnitRecord read(SheetRow row, String code, UnitRecord recorded) {
        var known = Optional.ofNullable(recorded);
        var present = present(row, known.map(UnitRecord::timeline));
        var identifiers = Stream.concat(
                        identifiers(row, UnitSheet.CURRENT, IdentifierScheme.CURRENT, known, present),
                        identifiers(row, UnitSheet.LEGACY, IdentifierScheme.LEGACY, known, present))
                .toList();
        return new UnitRecord(
                code, timeline(row, present, known), aliases(row, known), identifiers, serves(row, known, present));
    }

    /** With the first and the last day of the unit itself. */
    private UnitPeriod present(SheetRow row, Optional<Timeline> known) {
        return new UnitPeriod(
                row.date("validFrom"),
                row.has(UnitSheet.VALID_TO)
                        ? row.date(UnitSheet.VALID_TO)
                        : known.map(Timeline::to).orElse(null),
                VietnameseText.nfc(row.text("name")),
                row.oneOf("type", UnitType.class),
                row.has(UnitSheet.PARENT)
                        ? codes.id(row, UnitSheet.PARENT)
                        : known.map(timeline -> timeline.at(today).parentId()).orElse(null));
    }

    private static List<String> aliases(SheetRow row, Optional<UnitRecord> known) {
        return row.has(UnitSheet.ALIASES)
                ? row.lines(UnitSheet.ALIASES).stream()
                        .map(VietnameseText::nfc)
                        .distinct()
                        .toList()
                : known.map(UnitRecord::aliases).orElse(List.of());
    }

    private Timeline timeline(SheetRow row, UnitPeriod present, Optional<UnitRecord> known) {
        var earlier = UnitLines.periods(row, UnitSheet.EARLIER);
        var later = UnitLines.periods(row, UnitSheet.LATER);
        if (known.isPresent() && !row.has(UnitSheet.EARLIER) && !row.has(UnitSheet.LATER)) {
            return known.get().timeline().corrected(today, present);
        }
        var periods = new ArrayList<UnitPeriod>();
        var from = present.from();
        for (var period : earlier) {
            periods.add(period(row, UnitSheet.EARLIER, period, from, period.day()));
            from = period.day();
        }
        var firstLater = later.isEmpty() ? present.to() : later.getFirst().day();
        periods.add(new UnitPeriod(from, firstLater, present.name(), present.type(), present.parentId()));
        for (int i = 0; i < later.size(); i++) {
            var to = i + 1 < later.size() ? later.get(i + 1).day() : present.to();
            periods.add(period(row, UnitSheet.LATER, later.get(i), later.get(i).day(), to));
        }
        return new Timeline(periods);
    }

    private UnitPeriod period(SheetRow row, String column, Period said, LocalDate from, LocalDate to) {
        var parent = said.parentCode() == null ? null : codes.id(row, column, said.parentCode());
        return new UnitPeriod(from, to, said.name(), said.type(), parent);
    }

    private static Stream<AgencyIdentifier> identifiers(
            SheetRow row, String column, IdentifierScheme scheme, Optional<UnitRecord> known, UnitPeriod unit) {
        if (!row.has(column)) {
            return known.stream()
                    .flatMap(facts -> facts.identifiers().stream())
                    .filter(each -> each.scheme() == scheme);
        }
        return UnitLines.dated(row, column).stream()
                .map(each -> new AgencyIdentifier(scheme, each.code(), each.from(), each.to())
                        .within(unit.from(), unit.to()));
    }

    private List<ServiceSpan> serves(SheetRow row, Optional<UnitRecord> known, UnitPeriod unit) {
        if (!row.has(UnitSheet.SERVES)) {
            return known.map(UnitRecord::serves).orElse(List.of());
        }
        var spans = new HashMap<UUID, NavigableMap<LocalDate, ServiceSpan>>();
        for (var said : UnitLines.dated(row, UnitSheet.SERVES)) {
            var span = span(row, said, known, unit);
            if (span == null) {
                continue;
            }
            var others = spans.computeIfAbsent(span.servedUnitId(), id -> new TreeMap<>());
            boolean twice = Stream.of(others.floorEntry(span.from()), others.ceilingEntry(span.from()))
                    .anyMatch(neighbour -> neighbour != null && span.overlaps(neighbour.getValue()));
            if (twice) {
                row.fault(UnitSheet.SERVES, UnitRowFault.UNIT_SERVED_TWICE, said.code());
            } else {
                others.put(span.from(), span);
            }
        }
        return spans.values().stream().flatMap(each -> each.values().stream()).toList();
    }

    /** Without days: as it is recorded, or from now on; of a new unit, from its first day. Null if it is a fault. */
    private ServiceSpan span(SheetRow row, Dated said, Optional<UnitRecord> known, UnitPeriod unit) {
        var id = codes.id(row, UnitSheet.SERVES, said.code());
        var from = said.from() == null ? unit.from() : said.from();
        if (id == null || from == null) {
            return null;
        }
        if (said.to() != null && !said.to().isAfter(from)) {
            row.fault(UnitSheet.SERVES, UnitProblem.UNIT_VALIDITY_EMPTY);
            return null;
        }
        return said.from() == null && known.isPresent()
                ? known.get().serving(id, today)
                : new ServiceSpan(id, from, said.to());
    }

    /** @param day whose name, type and parent stand in the row itself */
    static List<Object> write(UnitRecord unit, LocalDate day, Map<UUID, String> codes) {
        var timeline = unit.timeline();
        var present = timeline.at(day);
        var earlier = timeline.periods().stream().filter(period -> period.from().isBefore(present.from()));
        var later = timeline.periods().stream().filter(period -> period.from().isAfter(present.from()));
        return Arrays.asList(
                unit.code(),
                present.name(),
                present.type(),
                present.parentId() == null ? null : codes.get(present.parentId()),
                timeline.from(),
                timeline.to(),
                cell(unit.aliases().stream()),
                cell(identifiers(unit, IdentifierScheme.CURRENT)),
                cell(identifiers(unit, IdentifierScheme.LEGACY)),
                cell(serves(unit, codes)),
                cell(earlier.map(period -> line(period.to(), period, codes))),
                cell(later.map(period -> line(period.from(), period, codes))));
    }

    private static Stream<String> identifiers(UnitRecord unit, IdentifierScheme scheme) {
        var timeline = unit.timeline();
        return unit.identifiers().stream()
                .filter(each -> each.scheme() == scheme)
                .map(each -> Dated.write(each.identifier(), each.from(), each.to(), timeline.from(), timeline.to()));
    }

    private static Stream<String> serves(UnitRecord unit, Map<UUID, String> codes) {
        var from = unit.timeline().from();
        return unit.serves().stream()
                .map(each -> Dated.write(codes.get(each.servedUnitId()), each.from(), each.to(), from, null))
                .sorted();
    }

    private static String line(LocalDate day, UnitPeriod period, Map<UUID, String> codes) {
        var parent = period.parentId() == null ? null : codes.get(period.parentId());
        return new Period(day, period.type(), parent, period.name()).written();
    }

    private static String cell(Stream<String> lines) {
        var cell = lines.collect(Collectors.joining("\n"));
        return cell.isEmpty() ? null : cell;
    }
}
