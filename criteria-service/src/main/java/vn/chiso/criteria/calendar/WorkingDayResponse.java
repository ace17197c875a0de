package vn.chiso.criteria.calendar;

import java.time.LocalDate;

/** The working day that is so many working days away. */
record WorkingDayResponse(LocalDate from, int days, LocalDate date) {}
