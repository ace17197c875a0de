package vn.chiso.notification.inbox.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import vn.chiso.notification.inbox.InboxMessageResponse;
import vn.chiso.notification.stream.StreamPosition;

/** What a listener is sent. */
@ApplicationScoped
class SseMessages {

    private final ObjectMapper json;

    SseMessages(ObjectMapper json) {
        this.json = json;
    }

    OutboundSseEvent message(InboxTail.Positioned message, Sse sse) {
        return sse.newEventBuilder()
                .id(message.position().toString())
                .name("inbox-message")
                .data(text(message.message()))
                .build();
    }

    /** Carries no message: a sign of life that says where to resume. */
    OutboundSseEvent position(StreamPosition position, Sse sse) {
        return sse.newEventBuilder()
                .id(position.toString())
                .name("position")
                .data("{}")
                .build();
    }

    private String text(InboxMessageResponse message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of plain values is always JSON", e);
        }
    }
}
