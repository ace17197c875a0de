/**
 * What a unit asks of whoever gave out its work, each time with a reason: an extension (one at a time, later than the current
 * due date; an earlier date than asked for may be granted; {@code chiso.task.max-extensions} at most), the refusal of an order
 * that has not begun (accepted it recalls the work, rejected it begins), an obstacle (answered). Deciding follows the rule of
 * the review: a coordinator of the owner who has no part in the work.
 */
package vn.chiso.task.assignment.proposal;
