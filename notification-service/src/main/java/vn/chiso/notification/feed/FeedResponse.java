package vn.chiso.notification.feed;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param next the position behind all that was looked at, also when none of it was for the caller */
record FeedResponse(List<FedEvent> items, String next) {

    /** @param id the CloudEvents id, unique with the source */
    record FedEvent(
            String id,
            String type,
            String source,
            String subject,
            Instant time,

            @JsonRawValue @Schema(implementation = Object.class)
            String body) {}

    /** A row with its position. */
    record Row(String tx, UUID rowId, FedEvent event) {}
}
