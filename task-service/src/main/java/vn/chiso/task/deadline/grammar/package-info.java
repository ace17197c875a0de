/**
 * The grammar of Vietnamese administrative deadlines. A form is one line in {@code DateForms}, {@code RecurrenceForms} or {@code EventForms};
 * patterns and texts meet in one spelling ({@code AdministrativeText}), so that neither composition nor the place of a tone nor case
 * matters. What no form fits as a whole may be several deadlines, or one with the work that it is for ({@code CompoundText}).
 */
package vn.chiso.task.deadline.grammar;
