package vn.chiso.e2e.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import vn.chiso.e2e.verifier.Outcome;
import vn.chiso.local.client.Api;
import vn.chiso.local.job.JobContext;

/** Each published result comes out of its inputs again: the service is asked now what it asks itself at night, which no run lives to see. */
final class ResultsVerified {

    private static final int EXAMPLES = 10;

    private final Api organiser;

    ResultsVerified(JobContext job) {
        this.organiser = job.gateway().as("tochuc.tinh");
    }

    Outcome check() {
        List<String> violations = new ArrayList<>();
        List<JsonNode> results = organiser.list("/results");
        for (JsonNode result : results) {
            String id = result.path("id").asText();
            JsonNode verification =
                    organiser.get("/results/" + id + "/verification").body();
            if (!verification.path("valid").asBoolean()) {
                violations.add("result " + id + " does not verify: " + verification);
            }
        }
        return new Outcome(
                "each result comes out of its inputs again",
                results.size(),
                violations.size(),
                violations.subList(0, Math.min(violations.size(), EXAMPLES)));
    }
}
