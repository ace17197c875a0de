package vn.chiso.criteria.calendar.day;

import java.time.LocalDate;

/** The working day that is so many working days away. */
public record WorkingDayResponse(LocalDate from, int days, LocalDate date) {}
