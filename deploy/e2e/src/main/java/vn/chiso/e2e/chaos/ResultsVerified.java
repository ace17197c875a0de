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
        int asked = 0;
        try {
            for (JsonNode result : organiser.list("/results")) {
                asked++;
                verify(result.path("id").asText(), violations);
            }
        } catch (RuntimeException e) {
            // The report of all the others must not be lost for it.
            violations.add("nobody could ask: " + e.getMessage());
        }
        return new Outcome(
                "each result comes out of its inputs again",
                asked,
                violations.size(),
                violations.subList(0, Math.min(violations.size(), EXAMPLES)));
    }

    private void verify(String id, List<String> violations) {
        JsonNode verification =
                organiser.get("/results/" + id + "/verification").body();
        if (!verification.path("valid").asBoolean()) {
            violations.add("result " + id + " does not verify: " + verification);
        }
    }
}
