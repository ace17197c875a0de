package vn.chiso.e2e.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chiso.local.client.Json;

/** Every calendar of every year as criteria-service keeps them, oldest first. */
record WorkingDays(Map<Integer, List<WorkingDays.Year>> revisions) {

    private static final String CALENDARS = """
            select c.calendar_year, r.entries::text
              from calendar_year c join calendar_revision r on r.calendar_id = c.id
             order by c.calendar_year, r.revision
            """;

    /** Days of a year that differ from their weekday. */
    record Year(Set<LocalDate> off, Set<LocalDate> worked) {

        static Year of(JsonNode entries) {
            Year year = new Year(new HashSet<>(), new HashSet<>());
            for (JsonNode entry : entries) {
                boolean works = entry.path("kind").asText().equals("SWAPPED_WORKING");
                (works ? year.worked : year.off)
                        .add(LocalDate.parse(entry.path("date").asText()));
            }
            return year;
        }
    }

    /** One calendar for each year, as somebody knew them at some time; of the others only the weekends are known. */
    record Known(Map<Integer, Year> years) {

        private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

        LocalDate count(LocalDate from, int days) {
            LocalDate day = from;
            int left = Math.abs(days);
            while (left > 0) {
                day = day.plusDays(Integer.signum(days));
                if (works(day)) {
                    left--;
                }
            }
            return day;
        }

        private boolean works(LocalDate day) {
            Year year = years.get(day.getYear());
            if (year != null && year.worked().contains(day)) {
                return true;
            }
            return !WEEKEND.contains(day.getDayOfWeek())
                    && (year == null || !year.off().contains(day));
        }

        boolean knows(LocalDate from, LocalDate to) {
            return between(from, to).stream().allMatch(years::containsKey);
        }
    }

    static WorkingDays read(Sources sources) throws SQLException {
        Map<Integer, List<Year>> revisions = new HashMap<>();
        Rows.of(
                sources,
                "criteria",
                CALENDARS,
                row -> revisions
                        .computeIfAbsent(row.getInt(1), year -> new ArrayList<>())
                        .add(Year.of(Json.parse(row.getString(2)))));
        return new WorkingDays(revisions);
    }

    Known newest() {
        Map<Integer, Year> years = new HashMap<>();
        revisions.forEach((year, known) -> years.put(year, known.getLast()));
        return new Known(years);
    }

    /** All that can have been known of the years on the way: of each nothing, or one of its calendars. */
    List<Known> ever(LocalDate from, LocalDate to) {
        List<Known> all = List.of(new Known(Map.of()));
        for (int year : between(from, to)) {
            List<Known> longer = new ArrayList<>(all);
            for (Year revision : revisions.getOrDefault(year, List.of())) {
                for (Known shorter : all) {
                    Map<Integer, Year> years = new HashMap<>(shorter.years());
                    years.put(year, revision);
                    longer.add(new Known(years));
                }
            }
            all = longer;
        }
        return all;
    }

    /** The day so far from another by whichever calendars were known; the earliest of all. */
    LocalDate earliest(LocalDate from, int days) {
        // Of two calendar days one is worked on, but for the longest holidays.
        LocalDate farthest = from.plusDays(2L * days + Integer.signum(days) * 30L);
        return ever(from, farthest).stream()
                .map(known -> known.count(from, days))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static List<Integer> between(LocalDate one, LocalDate other) {
        List<Integer> years = new ArrayList<>();
        for (int year = Math.min(one.getYear(), other.getYear());
                year <= Math.max(one.getYear(), other.getYear());
                year++) {
            years.add(year);
        }
        return years;
    }
}
