package vn.chiso.task.deadline;

import java.time.LocalDate;
import java.util.Optional;

/** What the working-day calendar says of a day. */
public interface OfficeDays {

    /** Why a day is worked or not; a Saturday that is worked in exchange for another day is {@code WORKING}. */
    enum Nature {
        WORKING,
        WEEKEND,
        DAY_OFF
    }

    /** No holidays in a row are near this long. */
    int LONGEST_REST = 30;

    /** The last working day up to a day; empty where the calendar does not say. */
    static Optional<LocalDate> lastWorkingUpTo(LocalDate day, OfficeDays days) {
        for (int earlier = 0; earlier <= LONGEST_REST; earlier++) {
            var nature = days.on(day.minusDays(earlier));
            if (nature.isEmpty()) {
                return Optional.empty();
            }
            if (nature.get() == Nature.WORKING) {
                return Optional.of(day.minusDays(earlier));
            }
        }
        return Optional.empty();
    }

    /** Empty where the calendar of the year is not loaded: nothing may be concluded then. */
    Optional<Nature> on(LocalDate day);
}
