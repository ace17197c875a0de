/** When a task is due: the occurrences that its assignments are given out for. */
package vn.chiso.task.occurrence;
