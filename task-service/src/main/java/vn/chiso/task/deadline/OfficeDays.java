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

    /** Empty where the calendar of the year is not loaded: nothing may be concluded then. */
    Optional<Nature> on(LocalDate day);
}
