package vn.chiso.bench.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.Await;
import vn.chiso.local.client.Gateway;
import vn.chiso.local.system.ChisoSystem;

/** The nightly walk through all results, which {@code ./chiso bench} lets happen every few seconds. */
record Recompute(ChisoSystem system, Gateway gateway) {

    private static final Pattern WALK = Pattern.compile("(\\d+) published results recomputed in (\\d+) ms");
    private static final int WALKS = 4;

    /** @return seconds of the quickest walk through so many results */
    double seconds(int results) {
        return Await.until(WALKS + " walks through " + results + " results", () -> walks(results)).stream()
                        .mapToLong(Long::longValue)
                        .min()
                        .orElseThrow()
                / 1e3;
    }

    /** @return seconds of the request that publishes all cards of a campaign */
    double publish(MadeCampaign campaign) {
        var organiser = gateway.as(CampaignMaker.ORGANISER);
        var appraiser = gateway.as("thamdinh.tinh");
        for (var card : organiser.list("/scorecards?limit=200&campaignId=" + campaign.id())) {
            appraiser.post(path(card) + "/appraisal", Api.etag(card), Map.of("copySelf", true));
        }
        var path = "/campaigns/" + campaign.id();
        for (var phase : List.of("EXPLANATION", "APPRAISAL_2", "REVIEW")) {
            organiser.post(path + "/phase", organiser.get(path).etag(), Map.of("phase", phase));
        }
        var decision = Map.of(
                "number", "2/QĐ-BENCH",
                "date", "2024-03-08",
                "issuerUnitId", organiser.get(path).text("organiserUnitId"));
        var etag = organiser.get(path).etag();
        long start = System.nanoTime();
        organiser.post(path + "/publication", etag, Map.of("decision", decision));
        return (System.nanoTime() - start) / 1e9;
    }

    private static String path(JsonNode card) {
        return "/scorecards/" + card.path("id").asText();
    }

    private Optional<List<Long>> walks(int results) {
        try {
            var log = Files.readString(system.settings().layout().logs().resolve("scoring-service.log"));
            var walks = WALK.matcher(log)
                    .results()
                    .filter(walk -> walk.group(1).equals(String.valueOf(results)))
                    .map(walk -> Long.valueOf(walk.group(2)))
                    .toList();
            return walks.size() < WALKS ? Optional.empty() : Optional.of(walks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
