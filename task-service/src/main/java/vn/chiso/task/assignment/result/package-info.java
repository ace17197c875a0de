/**
 * The result of an assignment: reported with evidence, withdrawn before its review, reviewed by somebody who had no part in it,
 * and its delay excused. Evidence is scoring-service's: it is asked with the caller's token, and while it cannot answer
 * (three seconds) a report that cites some is refused with {@code upstream-unavailable}; one without evidence is not.
 */
package vn.chiso.task.assignment.result;
