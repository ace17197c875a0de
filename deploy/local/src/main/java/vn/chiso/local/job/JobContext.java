package vn.chiso.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.Await;
import vn.chiso.local.client.ChangeWatch;
import vn.chiso.local.client.Gateway;
import vn.chiso.local.sample.CriteriaSetLoading;
import vn.chiso.local.sample.Sample;
import vn.chiso.local.sample.Units;
import vn.chiso.local.system.ChisoSystem;

/** What the steps share: the running system, its gateway, and the facts. Nothing of what earlier steps have made. */
public record JobContext(
        ChisoSystem system, Gateway gateway, Sample sample, ChangeWatch watch, CampaignPlan campaignPlan) {

    public static JobContext of(ChisoSystem system) {
        return of(system, ChangeWatch.NONE);
    }

    public static JobContext of(ChisoSystem system, ChangeWatch watch) {
        return new JobContext(
                system,
                new Gateway(system.settings(), watch),
                new Sample(system.settings().layout().sample()),
                watch,
                CampaignPlan.OF_THE_DOCUMENT);
    }

    /** The same people and facts, scored in another campaign. */
    public JobContext with(CampaignPlan other) {
        return new JobContext(system, gateway, sample, watch, other);
    }

    /** The province's organiser, who opens and publishes. */
    Api organiser() {
        return gateway.as("tochuc.tinh");
    }

    /** The district's coordinator, who plans and confirms. */
    Api coordinator() {
        return gateway.as("dieuphoi.vl");
    }

    Units units() {
        return Units.of(organiser());
    }

    String criteriaSetId() {
        return CriteriaSetLoading.find(organiser(), sample)
                .orElseThrow(() -> new JobFailure("There is no criteria set of decision 1371/QĐ-UBND."))
                .path("id")
                .asText();
    }

    JsonNode campaign() {
        return organiser().list("/campaigns?programme=" + Sample.PROGRAMME + "&period=" + Sample.YEAR_SCORED).stream()
                .filter(campaign -> campaign.path("title").asText().equals(campaignPlan.title()))
                .findFirst()
                .orElseThrow(() -> new JobFailure("There is no campaign \"" + campaignPlan.title() + "\"."));
    }

    /** The district's card. */
    JsonNode card() {
        String campaign = campaign().path("id").asText();
        return Await.until(
                "the scorecard of the district",
                () -> organiser().list("/scorecards?campaignId=" + campaign).stream()
                        .findFirst());
    }

    /** The published result of the district's card. */
    JsonNode result() {
        String campaign = campaign().path("id").asText();
        return organiser().list("/results?campaignId=" + campaign).stream()
                .findFirst()
                .orElseThrow(() -> new JobFailure("There is no published result."));
    }

    /** The plan that task-service drafted from the result. */
    JsonNode plan() {
        String result = result().path("id").asText();
        return Await.until(
                "a remediation plan from result " + result,
                () -> coordinator().list("/plans?sourceResultId=" + result).stream()
                        .findFirst());
    }

    /** Sends every reminder that is due. */
    void sweep() {
        watch.sending();
        try {
            system.management().sweep();
        } finally {
            watch.ended();
        }
    }

    /** Moves business time on; never back, so that a repeated step changes nothing. */
    void advanceTo(OffsetDateTime moment) {
        system.advanceClock(moment);
    }
}
