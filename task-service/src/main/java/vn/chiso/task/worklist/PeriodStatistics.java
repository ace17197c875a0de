package vn.chiso.task.worklist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same groups for what is due in one period. */
@Schema(name = "PeriodStatistics")
record PeriodStatistics(
        @Schema(examples = "2024-Q3") String period,
        long total,
        long notStarted,
        long inProgress,
        long done,
        long recalled,
        long awaitingReview,
        long confirmed,
        long doneOnTime,
        long doneLate,
        long openInTime,
        long dueSoon,
        long overdue,
        int longestOverdueDays,
        long excused) {}
