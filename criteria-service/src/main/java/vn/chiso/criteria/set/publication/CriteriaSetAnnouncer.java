package vn.chiso.criteria.set.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import vn.chiso.criteria.set.CriteriaSetResponse;
import vn.chiso.criteria.set.SetProblem;
import vn.chiso.platform.outbox.Outbox;
import vn.chiso.platform.outbox.OutgoingEvent;
import vn.chiso.platform.problem.ProblemException;

/** Tells the other services about a set, as long as its event stays within what they take. */
@ApplicationScoped
class CriteriaSetAnnouncer {

    private final Outbox outbox;
    private final ObjectMapper json;

    CriteriaSetAnnouncer(Outbox outbox, ObjectMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    /** @throws ProblemException if the event is above {@link CriteriaSetEvent#MAX_BYTES} */
    void announce(CriteriaSetResponse set, String type) {
        var event = CriteriaSetEvent.of(set);
        if (size(event) > CriteriaSetEvent.MAX_BYTES) {
            throw new ProblemException(SetProblem.CRITERIA_SET_TOO_LARGE);
        }
        outbox.append(OutgoingEvent.of(CriteriaSetEvent.TOPIC, set.id(), set.version(), type, event));
    }

    private int size(CriteriaSetEvent event) {
        try {
            return json.writeValueAsBytes(event).length;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A set is always JSON", e);
        }
    }
}
