package vn.chiso.bench.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.chiso.bench.engine.MadeSet;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.Await;
import vn.chiso.local.client.Gateway;
import vn.chiso.local.sample.Sample;
import vn.chiso.local.sample.Units;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Progress;
import vn.chiso.local.system.Service;

/**
 * Campaigns of many units. Set, campaign, phases and the card of the sample's district are made by requests. Written into the
 * database are two things: the other units, as their events would come; and the lines of the other cards, each a copy of what
 * the service wrote for that criterion on the district's card.
 */
final class CampaignMaker {

    static final String ORGANISER = "tochuc.tinh";
    /** Of the sample's district: enters every line of its card. */
    static final String HEAD = "thutruong.vl";

    /** How many ways a criterion was answered; which of them a card has differs line by line. */
    static final int VARIANTS = 5;

    private final ChisoSystem system;
    private final Gateway gateway;
    private final Api organiser;
    private final Units known;
    private final MadeSet set;
    private final Progress progress;
    private final Rows rows;

    CampaignMaker(ChisoSystem system, Gateway gateway, MadeSet set, Progress progress) {
        this.system = system;
        this.gateway = gateway;
        this.organiser = gateway.as(ORGANISER);
        this.known = Units.of(organiser);
        this.set = set;
        this.progress = progress;
        this.rows = new Rows(system.database(Service.SCORING));
    }

    /** Open for self-scoring, and nothing entered; the units but one are written into the database. */
    MadeCampaign open(int units) {
        return open("BENCH_" + units, Sample.YEAR_SCORED, units(units));
    }

    /** @param units that the services know, the sample's district among them */
    MadeCampaign open(String programme, String period, List<String> units) {
        var set = criteriaSet(programme, period);
        var body = Map.of(
                "title", programme,
                "programme", programme,
                "period", period,
                "criteriaSetId", set,
                "organiserUnitId", known.id(Sample.PROVINCE),
                "assessedUnitIds", units,
                "dates",
                        Map.of(
                                "selfScoringFrom", "2024-01-02",
                                "selfScoringTo", "2024-09-30",
                                "appraisal1To", "2024-10-31",
                                "explanationTo", "2024-11-30",
                                "appraisal2To", "2024-12-31"));
        var campaign = Await.known(() -> organiser.post("/campaigns", body)).body();
        enter(campaign, "SELF_SCORING");
        var id = campaign.path("id").asText();
        var card = organiser
                .list("/scorecards?campaignId=" + id + "&assessedUnitId=" + known.id(Sample.DISTRICT))
                .getFirst();
        progress.line("  campaign of %d units is open".formatted(units.size()));
        return new MadeCampaign(id, set, card.path("id").asText());
    }

    /** Every card filled and handed in, and the first appraisal begun, so that the units can be ranked by what they said. */
    void fill(MadeCampaign campaign) {
        var entry = new BulkEntry(new Caller(system, gateway.as(HEAD)), campaign.card(), set);
        rows.forgetVariants();
        for (int variant = 0; variant < VARIANTS; variant++) {
            entry.enterAll();
            rows.keepVariant(variant, campaign);
        }
        rows.fillCards(VARIANTS, campaign);
        enter(organiser.get("/campaigns/" + campaign.id()).body(), "APPRAISAL_1");
        rows.settle();
        progress.line("  all cards are filled and handed in");
    }

    private void enter(JsonNode campaign, String phase) {
        organiser.post(
                "/campaigns/" + campaign.path("id").asText() + "/phase", Api.etag(campaign), Map.of("phase", phase));
    }

    private List<String> units(int count) {
        List<String> ids = new ArrayList<>(List.of(known.id(Sample.DISTRICT)));
        ids.addAll(rows.units(count - 1, known.id(Sample.PROVINCE)));
        return ids;
    }

    private String criteriaSet(String programme, String period) {
        var editor = gateway.as("danhmuc.tinh");
        var decision = Map.of(
                "number",
                "1/QĐ-" + programme + "-" + period,
                "date",
                "2023-06-29",
                "issuerUnitId",
                known.id(Sample.PROVINCE));
        var draft = editor.post(
                        "/criteria-sets",
                        Map.of(
                                "programme",
                                programme,
                                "title",
                                programme,
                                "period",
                                period,
                                "decision",
                                decision,
                                "coverage",
                                "FULL",
                                "rounding",
                                Map.of("scale", 2, "mode", "HALF_UP")))
                .body();
        var path = "/criteria-sets/" + draft.path("id").asText();
        editor.put(path + "/nodes", editor.get(path).etag(), set.nodes());
        editor.post(path + "/publication", editor.get(path).etag(), Map.of());
        return draft.path("id").asText();
    }
}
