/**
 * The grammar of Vietnamese administrative deadlines: pure functions from a text and what the document around it says to a
 * {@link vn.chiso.task.deadline.DeadlineReading}. A form is one line in {@code DateForms}, {@code RecurrenceForms} or
 * {@code EventForms}; patterns and texts meet in one spelling ({@code AdministrativeText}), so that neither composition nor the place
 * of a tone nor case matters. What no form understands as a whole may be several deadlines, or one with the work it is for
 * ({@code CompoundText}); anything else is {@code NONE} with a warning.
 */
package vn.chiso.task.deadline;
