package vn.chiso.task.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An assignment with a date, as a calendar shows it. */
record FeedDuty(
        UUID id,
        long version,
        String title,
        String unitName,
        String deadlineText,
        LocalDate dueDate,
        String work,
        Instant createdAt,
        Instant acceptedAt,
        Instant doneAt) {

    boolean isDone() {
        return doneAt != null;
    }
}
