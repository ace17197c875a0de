package vn.chiso.criteria.calendar.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import vn.chiso.criteria.access.CatalogueAccess;
import vn.chiso.criteria.calendar.CalendarRequest;
import vn.chiso.criteria.calendar.CalendarResponse;
import vn.chiso.criteria.calendar.CalendarRevisionRequest;
import vn.chiso.criteria.calendar.CalendarService;
import vn.chiso.criteria.calendar.Calendars;
import vn.chiso.criteria.calendar.day.CalendarEntry;
import vn.chiso.criteria.calendar.day.CalendarFault;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.imports.ImportCounts;
import vn.chiso.platform.imports.ImportProgress;
import vn.chiso.platform.imports.RowValidator;
import vn.chiso.platform.imports.SheetImport;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.sheet.SheetFile;
import vn.chiso.platform.sheet.SheetLayout;
import vn.chiso.platform.sheet.SheetRow;

/** Loads the years of a file; a year that is loaded already and differs is revised. */
@ApplicationScoped
class CalendarImport implements SheetImport {

    static final String COLLECTION = "calendars";

    /** Parameter: the years that were loaded when the file was sent in, each with its version. */
    static final String KNOWN = "known";

    private final CalendarService service;
    private final Calendars calendars;
    private final CatalogueAccess access;
    private final RowValidator validator;

    CalendarImport(CalendarService service, Calendars calendars, CatalogueAccess access, RowValidator validator) {
        this.service = service;
        this.calendars = calendars;
        this.access = access;
        this.validator = validator;
    }

    /** The rows of one year, and what they say. */
    private record Year(int year, List<SheetRow> rows, List<CalendarEntry> entries) {

        Year(int year) {
            this(year, new ArrayList<>(), new ArrayList<>());
        }
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public List<SheetLayout> layouts() {
        return List.of(CalendarSheet.LAYOUT);
    }

    @Override
    public void requireMayImport(Map<String, String> parameters) {
        access.requireEditorOfRoot();
    }

    @Override
    public ImportCounts run(SheetFile file, Map<String, String> parameters, ImportProgress progress) {
        var years = new TreeMap<Integer, Year>();
        for (var row : file.rows(CalendarSheet.LAYOUT.name())) {
            var entry = CalendarSheet.entry(row);
            var number = row.integer("year");
            boolean valid = validator.isValid(row, entry, CalendarSheet.COLUMNS);
            if (number != null && valid) {
                var year = years.computeIfAbsent(number, Year::new);
                year.rows().add(row);
                year.entries().add(entry);
            }
        }
        years.values().forEach(this::check);
        var counts = new ImportCounts(0, 0, 0);
        for (var year : years.values()) {
            if (file.faults().isEmpty()) {
                counts = counts.plus(take(year, Set.of(parameters.get(KNOWN).split(","))));
            }
        }
        return counts;
    }

    private void check(Year year) {
        for (var fault : CalendarFault.of(year.year(), year.entries())) {
            year.rows().get(fault.position()).fault("date", DayFault.of(fault.kind()), fault.date());
        }
        var document = CalendarSheet.document(year.rows().getFirst());
        var note = year.rows().getFirst().text("note");
        for (var row : year.rows()) {
            if (!document.equals(CalendarSheet.document(row)) || !Objects.equals(note, row.text("note"))) {
                row.fault("documentNumber", DayFault.DOCUMENTS_DIFFER, Integer.toString(year.year()));
            }
        }
        validator.isValid(year.rows().getFirst(), request(year), CalendarSheet.COLUMNS);
    }

    private static CalendarRequest request(Year year) {
        var first = year.rows().getFirst();
        return new CalendarRequest(year.year(), CalendarSheet.document(first), first.text("note"), year.entries());
    }

    /** Whoever revises the year before the file is applied is not overwritten. */
    private ImportCounts take(Year year, Set<String> known) {
        var request = request(year);
        int rows = year.rows().size();
        var loaded = calendars.loadedYear(year.year());
        if (loaded.isEmpty()) {
            service.load(request);
            return new ImportCounts(rows, 0, 0);
        }
        if (saysTheSame(loaded.get(), request)) {
            return new ImportCounts(0, 0, rows);
        }
        if (!known.contains(year.year() + ":" + loaded.get().version())) {
            year.rows().getFirst().fault("year", PlatformProblem.STALE_VERSION);
            return new ImportCounts(0, 0, 0);
        }
        service.revise(
                year.year(),
                new ExpectedVersion(loaded.get().version()),
                new CalendarRevisionRequest(request.document(), request.note(), request.entries()));
        return new ImportCounts(0, rows, 0);
    }

    private static boolean saysTheSame(CalendarResponse loaded, CalendarRequest request) {
        var sorted = request.entries().stream()
                .sorted(java.util.Comparator.comparing(CalendarEntry::date))
                .toList();
        return loaded.document().equals(request.document())
                && Objects.equals(loaded.note(), request.note())
                && loaded.entries().equals(sorted);
    }
}
