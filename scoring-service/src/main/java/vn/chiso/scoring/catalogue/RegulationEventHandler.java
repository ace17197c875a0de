package vn.chiso.scoring.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.chiso.platform.inbox.EventHandler;
import vn.chiso.platform.inbox.IncomingEvent;
import vn.chiso.platform.inbox.PoisonEventException;

/** Keeps the local regulations up to date; campaigns that pinned one are not touched. */
@ApplicationScoped
class RegulationEventHandler implements EventHandler {

    private final Regulations regulations;

    RegulationEventHandler(Regulations regulations) {
        this.regulations = regulations;
    }

    @Override
    public String topic() {
        return "criteria.regulation";
    }

    @Override
    public void handle(IncomingEvent event) {
        var body = event.body();
        if (!body.path("version").isIntegralNumber()
                || !body.path("programme").isTextual()
                || !body.path("status").isTextual()
                || body.path("groups").isEmpty()) {
            throw new PoisonEventException("a regulation needs id, version, programme, status and groups");
        }
        regulations.apply(new RegulationState(
                id(body.path("id").asText()),
                body.path("version").longValue(),
                body.path("programme").textValue(),
                body.path("status").textValue(),
                body));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new PoisonEventException("a regulation needs an id");
        }
    }
}
