/** {@code plans/{id}/findings}: the pure rules of {@link vn.chiso.task.finding}, and those about kinds and units, on a stored plan. */
package vn.chiso.task.check;
