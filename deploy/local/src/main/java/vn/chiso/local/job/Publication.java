package vn.chiso.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import vn.chiso.local.client.Api;
import vn.chiso.local.sample.Sample;
import vn.chiso.local.sample.Units;

/** The province publishes the result, and the class and rank that its decision gives the district. */
final class Publication implements Step {

    private static final String DECISION = "473/QĐ-UBND";
    private static final String DECISION_DATE = "2024-03-06";

    @Override
    public String title() {
        return "publication";
    }

    @Override
    public String run(JobContext job) {
        Api organiser = job.organiser();
        Units units = job.units();
        Map<String, Object> decision =
                Map.of("number", DECISION, "date", DECISION_DATE, "issuerUnitId", units.id(Sample.PROVINCE));
        JsonNode campaign = job.campaign();
        if (campaign.path("status").asText().equals("REVIEW")) {
            String path = "/campaigns/" + campaign.path("id").asText();
            organiser.post(path + "/publication", Api.etag(campaign), Map.of("decision", decision));
        }
        String result = job.result().path("id").asText();
        JsonNode verification =
                organiser.get("/results/" + result + "/verification").body();
        JobFailure.unless(
                verification.path("valid").asBoolean(), "The published result does not verify: " + verification);
        recordRank(job, units, decision);
        requireRank(job, units.id(Sample.DISTRICT));
        return "decision " + DECISION + ", SHA-256 "
                + verification.path("sha256").asText();
    }

    /** An extract has no class or rank of its own: those are the province's, recorded as published. */
    private static void recordRank(JobContext job, Units units, Map<String, Object> decision) {
        String district = units.id(Sample.DISTRICT);
        Api organiser = job.organiser();
        boolean known = organiser.list("/external-results?assessedUnitId=" + district).stream()
                .anyMatch(result -> result.at("/decision/number").asText().equals(DECISION));
        if (!known) {
            organiser.post(
                    "/external-results",
                    Map.of(
                            "assessedUnitId",
                            district,
                            "programme",
                            Sample.PROGRAMME,
                            "period",
                            Sample.YEAR_SCORED,
                            "decision",
                            decision,
                            "class",
                            "EXCELLENT",
                            "rank",
                            1,
                            "rankedUnits",
                            10));
        }
    }

    private static void requireRank(JobContext job, String district) {
        boolean readBack = job.organiser().list("/external-results?assessedUnitId=" + district).stream()
                .anyMatch(result -> result.path("class").asText().equals("EXCELLENT")
                        && result.path("rank").asInt() == 1
                        && result.path("rankedUnits").asInt() == 10);
        JobFailure.unless(readBack, "The published class and rank cannot be read back.");
    }
}
