package vn.chiso.scoring.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * A regulation as the event {@code criteria.regulation} carries it.
 *
 * @param body all of it, as it was sent: what a campaign pins
 */
public record RegulationState(UUID id, long version, String programme, String status, JsonNode body) {

    public boolean inForce() {
        return "PUBLISHED".equals(status);
    }
}
