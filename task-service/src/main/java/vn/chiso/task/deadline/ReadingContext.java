package vn.chiso.task.deadline;

import java.time.LocalDate;

/**
 * What the document around a deadline's text says; each part is null while it is not known.
 *
 * @param dueDayBefore the plan's setting for "trước ngày D": due at the end of D − 1 instead of D
 * @param days         the calendar that holidays are taken from; null to look at weekdays only
 */
public record ReadingContext(Integer planYear, LocalDate issuedOn, boolean dueDayBefore, OfficeDays days) {

    public ReadingContext(Integer planYear, LocalDate issuedOn) {
        this(planYear, issuedOn, false, null);
    }

    public static ReadingContext unknown() {
        return new ReadingContext(null, null);
    }

    public ReadingContext withDueDayBefore(boolean setting) {
        return new ReadingContext(planYear, issuedOn, setting, days);
    }

    public ReadingContext withDays(OfficeDays calendar) {
        return new ReadingContext(planYear, issuedOn, dueDayBefore, calendar);
    }
}
