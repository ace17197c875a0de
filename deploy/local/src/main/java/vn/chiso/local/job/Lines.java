package vn.chiso.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import vn.chiso.local.client.Api;

/** Lines of a card as the person sees them who asks. */
final class Lines {

    private Lines() {}

    static Optional<JsonNode> find(Api api, String card, String code) {
        return api.list("/scorecards/" + card + "/lines?limit=200").stream()
                .filter(line -> line.path("criterionCode").asText().equals(code))
                .findFirst();
    }

    static boolean isSelfScored(JsonNode line) {
        return line.at("/self/points").isNumber();
    }
}
