package vn.chiso.local.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts, apart from notification-service, the reminders that each channel has to carry: for every assignment and every
 * day on which somebody sweeps, the latest rung that has come due since the sweep before, times the people it is for.
 * Rungs before the day on which the plan was issued, and rungs that a later one overtakes, count nothing.
 */
record ReminderCount(List<Rung> ladder, List<Contact> contacts, LocalDate laidOutOn) {

    record Rung(int offsetDays, Set<String> positions) {}

    record Contact(String username, String unitId, String position) {}

    /** @param doneOn null while it is not done; its last reminder may be of that very day */
    record Assignment(
            String unitId, String ownerUnitId, String standingOfficeUnitId, LocalDate dueDate, LocalDate doneOn) {}

    /** Reminders of one channel after sweeps on these days. */
    int due(List<Assignment> assignments, List<LocalDate> sweeps) {
        int count = 0;
        for (Assignment assignment : assignments) {
            LocalDate from = laidOutOn;
            for (LocalDate day : sweeps) {
                count += recipients(assignment, latestRung(assignment, from, day));
                from = day.plusDays(1);
            }
        }
        return count;
    }

    private List<Rung> latestRung(Assignment assignment, LocalDate from, LocalDate day) {
        if (assignment.dueDate() == null
                || assignment.doneOn() != null && assignment.doneOn().isBefore(day)) {
            return List.of();
        }
        return ladder.stream()
                .filter(rung -> {
                    LocalDate date = assignment.dueDate().plusDays(rung.offsetDays());
                    return !date.isBefore(from) && !date.isAfter(day);
                })
                .max(Comparator.comparingInt(Rung::offsetDays))
                .map(List::of)
                .orElse(List.of());
    }

    private int recipients(Assignment assignment, List<Rung> rungs) {
        Set<String> people = new HashSet<>();
        for (Rung rung : rungs) {
            for (String position : rung.positions()) {
                people.addAll(holders(position, unitOf(position, assignment)));
            }
        }
        return people.size();
    }

    private static String unitOf(String position, Assignment assignment) {
        return Map.of(
                        "STANDING_OFFICE", assignment.standingOfficeUnitId(),
                        "LEADERSHIP", assignment.ownerUnitId())
                .getOrDefault(position, assignment.unitId());
    }

    private List<String> holders(String position, String unitId) {
        List<String> holders = new ArrayList<>();
        for (Contact contact : contacts) {
            if (contact.position().equals(position) && contact.unitId().equals(unitId)) {
                holders.add(contact.username());
            }
        }
        return holders;
    }
}
