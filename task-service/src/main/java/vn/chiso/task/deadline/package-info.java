/**
 * Deadlines as documents write them and as they are understood: pure functions from a text, and what the document around it says, to a
 * {@link vn.chiso.task.deadline.DeadlineReading}. What the {@code grammar} does not understand as a whole is {@code NONE} with a warning.
 */
package vn.chiso.task.deadline;
