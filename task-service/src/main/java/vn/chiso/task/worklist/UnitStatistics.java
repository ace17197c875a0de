package vn.chiso.task.worklist;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same groups for one unit. */
@Schema(name = "UnitStatistics")
record UnitStatistics(
        UUID unitId,
        String unitCode,
        String unitName,
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
        long excused,
        long withoutDate) {}
