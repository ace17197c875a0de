package vn.chiso.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import vn.chiso.local.client.Api;

/** Leads a campaign forward through its phases. */
final class Phases {

    private static final List<String> ORDER = List.of(
            "DRAFT", "SELF_SCORING", "APPRAISAL_1", "EXPLANATION", "APPRAISAL_2", "REVIEW", "PUBLISHED", "CLOSED");

    private Phases() {}

    /** Does nothing if the campaign is there or further. */
    static void advance(Api organiser, String campaignId, String target) {
        String path = "/campaigns/" + campaignId;
        JsonNode campaign = organiser.get(path).body();
        int now = ORDER.indexOf(campaign.path("status").asText());
        while (now < ORDER.indexOf(target)) {
            now++;
            campaign = organiser
                    .post(path + "/phase", Api.etag(campaign), Map.of("phase", ORDER.get(now)))
                    .body();
        }
    }
}
