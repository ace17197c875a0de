package vn.chiso.task.assignment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The groups in which provinces publish: given out, done in time or late, overdue and the longest overdue. */
@Schema(name = "AssignmentStatistics")
record AssignmentStatistics(
        long total,
        long notStarted,
        long inProgress,
        long done,
        long recalled,
        long awaitingReview,
        long confirmed,
        long doneOnTime,
        long doneLate,
        long dueSoon,
        long overdue,

        @Schema(description = "Days; 0 if nothing is overdue")
        int longestOverdueDays,

        long withoutDate) {}
