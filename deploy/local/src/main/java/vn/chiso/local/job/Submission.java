package vn.chiso.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import vn.chiso.local.client.Api;

/** The district's head approves the card and submits it to the province. */
final class Submission implements Step {

    @Override
    public String title() {
        return "submission";
    }

    @Override
    public String run(JobContext job) {
        Api head = job.gateway().as("thutruong.vl");
        String path = "/scorecards/" + job.card().path("id").asText();
        JsonNode card = head.get(path).body();
        if (card.path("status").asText().equals("IN_PROGRESS")) {
            head.post(path + "/approval", Api.etag(card), Map.of());
            card = head.get(path).body();
        }
        if (card.path("status").asText().equals("PENDING_APPROVAL")) {
            head.post(path + "/submission", Api.etag(card), Map.of());
            card = head.get(path).body();
        }
        JobFailure.unlessEqual(
                "The card's state", "SUBMITTED", card.path("status").asText());
        return "submitted with " + card.path("selfPoints").decimalValue().toPlainString() + " points claimed";
    }
}
