package vn.chiso.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import vn.chiso.local.client.Api;
import vn.chiso.local.sample.Deduction;

/** The province's appraiser judges what cannot be measured and takes over what the engine computed. */
final class Appraisal implements Step {

    @Override
    public String title() {
        return "appraisal";
    }

    @Override
    public String run(JobContext job) {
        String campaign = job.campaign().path("id").asText();
        Phases.advance(job.organiser(), campaign, "APPRAISAL_1");
        String card = "/scorecards/" + job.card().path("id").asText();
        int judged = 0;
        if (job.organiser().get(card).text("status").equals("IN_APPRAISAL_1")) {
            judged = appraise(job, card);
        }
        Phases.advance(job.organiser(), campaign, "REVIEW");
        JsonNode done = job.organiser().get(card).body();
        String state = done.path("status").asText();
        JobFailure.unless(
                Set.of("FINAL", "PUBLISHED").contains(state), "The card should be FINAL, but is " + state + ".");
        return judged + " lines judged by the appraiser, appraised "
                + done.path("appraisedPoints").decimalValue().toPlainString();
    }

    private static int appraise(JobContext job, String card) {
        Api appraiser = job.gateway().as("thamdinh.tinh");
        DivisionInputs inputs = new DivisionInputs(job.sample());
        int judged = 0;
        for (Deduction criterion : job.sample().deductions()) {
            if (inputs.of(criterion.code()).isEmpty()) {
                judge(appraiser, card, criterion);
                judged++;
            }
        }
        appraiser.post(card + "/appraisal", appraiser.get(card).etag(), Map.of("copySelf", true));
        return judged;
    }

    private static void judge(Api appraiser, String card, Deduction criterion) {
        JsonNode line = appraiser.list(card + "/lines?limit=200").stream()
                .filter(found -> found.path("criterionCode").asText().equals(criterion.code()))
                .findFirst()
                .orElseThrow(() -> new JobFailure("The appraiser does not see line " + criterion.code() + "."));
        if (line.at("/appraisal1/points").isNumber()) {
            return;
        }
        appraiser.put(
                card + "/lines/" + Api.encoded(criterion.code()) + "/appraisal",
                Api.etag(line),
                Map.of(
                        "points", criterion.points(),
                        "reason", criterion.reason(),
                        "causeCode", CauseCodes.of(criterion.code())));
    }
}
