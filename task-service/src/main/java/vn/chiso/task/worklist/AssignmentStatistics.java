package vn.chiso.task.worklist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The groups in which provinces publish: given out, done in time or late, open in time or overdue, and the longest overdue. */
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

        @Schema(description = "Open, and not overdue; work without a date too")
        long openInTime,

        long dueSoon,
        long overdue,

        @Schema(description = "Days; 0 if nothing is overdue")
        int longestOverdueDays,

        @Schema(description = "Late without the unit's fault")
        long excused,

        long withoutDate) {}
