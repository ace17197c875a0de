package vn.chiso.task.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A feed, without its secret. */
@Schema(name = "CalendarFeed")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedResponse(
        UUID id,
        long version,
        String name,

        @Schema(description = "Absent for the assignments of a person")
        UUID unitId,

        @Schema(description = "Whose assignments; absent for those of a unit")
        String person,

        OffsetDateTime createdAt,

        @Schema(description = "The last day, unless its maker is seen again before; moved on whenever he is")
        LocalDate readableUntil,

        @Schema(
                description =
                        "Where calendar programs read it; holds the secret and is told only in the answer to its creation",
                examples = "/api/v1/calendar-feeds/3q2-7wQ0V1mB8nX4yT6uKzH9rJcLsDfGaEiOpWvYbNk.ics")
        String address) {

    FeedResponse at(String secretAddress) {
        return new FeedResponse(id, version, name, unitId, person, createdAt, readableUntil, secretAddress);
    }

    FeedResponse readableFor(int days) {
        return new FeedResponse(id, version, name, unitId, person, createdAt, readableUntil.plusDays(days), address);
    }
}
