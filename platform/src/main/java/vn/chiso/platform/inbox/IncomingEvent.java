package vn.chiso.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.time.Instant;

/** A parsed CloudEvent. */
public record IncomingEvent(
        String id,
        String type,
        String source,
        String subject,
        Instant time,
        String topic,
        JsonNode body,
        ObjectReader reader) {

    /** The body as a record; members that the record does not know are ignored, so that producers may add some. */
    public <T> T as(Class<T> type) {
        try {
            return reader.forType(type).readValue(body);
        } catch (JsonProcessingException e) {
            throw new PoisonEventException(
                    "body does not fit " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        } catch (java.io.IOException e) {
            throw new PoisonEventException("body cannot be read", e);
        }
    }
}
