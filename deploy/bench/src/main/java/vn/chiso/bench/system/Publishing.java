package vn.chiso.bench.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.Gateway;
import vn.chiso.local.client.Json;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Service;

/** From handed-in cards to published results. */
record Publishing(ChisoSystem system, Gateway gateway) {

    private static final String APPRAISER = "thamdinh.tinh";

    /**
     * Cards that are appraised by requests; their lines are as good as every variant of every criterion (that one is missing among
     * five hundred pairs has a chance of one in a thousand, and the campaign says so). The others get copies of them.
     */
    private static final int BY_REQUEST = 60;

    /** @return seconds of the request that publishes all cards of a campaign */
    double seconds(MadeCampaign campaign) {
        var organiser = gateway.as(CampaignMaker.ORGANISER);
        appraise(campaign, organiser);
        var path = "/campaigns/" + campaign.id();
        for (var phase : List.of("EXPLANATION", "APPRAISAL_2", "REVIEW")) {
            enter(path, phase, organiser);
        }
        var decision = Map.of(
                "number", "2/QĐ-BENCH",
                "date", "2024-03-08",
                "issuerUnitId", organiser.get(path).text("organiserUnitId"));
        var etag = organiser.get(path).etag();
        var caller = new Caller(system, organiser);
        long start = System.nanoTime();
        caller.post(path + "/publication", etag, Json.write(Map.of("decision", decision)));
        return (System.nanoTime() - start) / 1e9;
    }

    private void appraise(MadeCampaign campaign, Api organiser) {
        var appraiser = gateway.as(APPRAISER);
        var cards = organiser.list("/scorecards?limit=200&campaignId=" + campaign.id());
        for (var card : cards.subList(0, Math.min(BY_REQUEST, cards.size()))) {
            appraiser.post(path(card) + "/appraisal", Api.etag(card), Map.of("copySelf", true));
        }
        new Rows(system.database(Service.SCORING)).spreadAppraisals(CampaignMaker.VARIANTS, campaign);
    }

    /** Past the gateway, which does not wait for thousands of cards. */
    private void enter(String path, String phase, Api organiser) {
        new Caller(system, organiser)
                .post(path + "/phase", organiser.get(path).etag(), Json.write(Map.of("phase", phase)));
    }

    private static String path(JsonNode card) {
        return "/scorecards/" + card.path("id").asText();
    }
}
