package vn.chiso.criteria.calendar.day;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import vn.chiso.criteria.SampleRules;

/** The years of {@code deploy/sample/calendars.json} by their latest documents. */
final class SampleYears {

    private static final TreeMap<Integer, List<CalendarEntry>> ENTRIES = read();

    private SampleYears() {}

    static final class NotLoaded extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static List<Integer> years() {
        return List.copyOf(ENTRIES.keySet());
    }

    static List<CalendarEntry> entries(int year) {
        return ENTRIES.get(year);
    }

    static YearDays of(int year) {
        if (!ENTRIES.containsKey(year)) {
            throw new NotLoaded();
        }
        return new YearDays(year, ENTRIES.get(year));
    }

    static WorkingDays arithmetic() {
        return new WorkingDays(SampleYears::of);
    }

    static boolean isWorking(LocalDate date) {
        return of(date.getYear()).isWorking(date);
    }

    private static TreeMap<Integer, List<CalendarEntry>> read() {
        var read = new TreeMap<Integer, List<CalendarEntry>>();
        for (var year : SampleRules.sample("calendars.json")) {
            var revisions = year.path("revisions");
            read.put(year.path("year").asInt(), entries(revisions.path(revisions.size() - 1)));
        }
        return read;
    }

    private static List<CalendarEntry> entries(JsonNode revision) {
        var entries = new ArrayList<CalendarEntry>();
        try {
            for (var entry : revision.path("entries")) {
                entries.add(SampleRules.JSON.treeToValue(entry, CalendarEntry.class));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return entries;
    }
}
