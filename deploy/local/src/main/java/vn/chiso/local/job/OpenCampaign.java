package vn.chiso.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.Await;
import vn.chiso.local.sample.Sample;
import vn.chiso.local.sample.Units;

/** The province opens the campaign of 2023 with the district as assessed unit. */
final class OpenCampaign implements Step {

    @Override
    public String title() {
        return "campaign";
    }

    @Override
    public String run(JobContext job) {
        Api organiser = job.organiser();
        String setId = job.criteriaSetId();
        boolean exists =
                organiser.list("/campaigns?programme=" + Sample.PROGRAMME + "&period=" + Sample.YEAR_SCORED).stream()
                        .anyMatch(campaign -> campaign.path("title")
                                .asText()
                                .equals(job.campaignPlan().title()));
        if (!exists) {
            Map<String, Object> body = body(setId, job.units(), job.campaignPlan());
            Await.known(() -> organiser.post("/campaigns", body));
        }
        String id = job.campaign().path("id").asText();
        requireWarning(organiser, id);
        Phases.advance(organiser, id, "SELF_SCORING");
        JsonNode card = job.card();
        int lines = organiser
                .list("/scorecards/" + card.path("id").asText() + "/lines")
                .size();
        JobFailure.unlessEqual(
                "The number of lines on the card", job.sample().deductions().size(), lines);
        return "open for self-scoring, " + lines + " lines, warned of I.C.3 without a lead";
    }

    private static Map<String, Object> body(String setId, Units units, CampaignPlan plan) {
        return Map.of(
                "title",
                plan.title(),
                "programme",
                Sample.PROGRAMME,
                "period",
                Sample.YEAR_SCORED,
                "criteriaSetId",
                setId,
                "organiserUnitId",
                units.id(Sample.PROVINCE),
                "assessedUnitIds",
                List.of(units.id(Sample.DISTRICT)),
                "dates",
                plan.dates());
    }

    /** A criterion without a lead is no obstacle, but the organiser must see it. */
    private static void requireWarning(Api organiser, String campaignId) {
        Await.until("the warning that I.C.3 has no lead", () -> {
            String warnings = organiser
                    .get("/campaigns/" + campaignId)
                    .body()
                    .path("warnings")
                    .toString();
            return warnings.contains("I.C.3") ? Optional.of(warnings) : Optional.empty();
        });
    }
}
