package vn.chiso.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.Await;
import vn.chiso.local.sample.Deduction;

/** Each division enters what was measured for its own criteria; where nothing is measurable it claims the maximum. */
final class SelfScoring implements Step {

    @Override
    public String title() {
        return "self-scoring";
    }

    @Override
    public String run(JobContext job) {
        Officers officers = new Officers(job.sample());
        DivisionInputs inputs = new DivisionInputs(job.sample());
        String card = job.card().path("id").asText();
        int computed = 0;
        for (Deduction criterion : job.sample().deductions()) {
            Api officer = job.gateway().as(officers.officer(criterion.units().getFirst()));
            Optional<Map<String, Object>> measured = inputs.of(criterion.code());
            computed += measured.isPresent() ? 1 : 0;
            Map<String, Object> body =
                    new HashMap<>(Map.of("explanation", "Theo báo cáo của đơn vị: " + criterion.reason()));
            measured.ifPresentOrElse(
                    values -> body.put("inputs", values), () -> body.put("points", criterion.maxPoints()));
            enter(officer, card, criterion.code(), body);
        }
        return computed + " lines computed from inputs, "
                + (job.sample().deductions().size() - computed) + " claimed at the maximum with an explanation";
    }

    private static void enter(Api officer, String card, String code, Map<String, Object> body) {
        JsonNode line =
                Await.until("line " + code + " for " + officer.username(), () -> Lines.find(officer, card, code));
        if (Lines.isSelfScored(line)) {
            return;
        }
        officer.put("/scorecards/" + card + "/lines/" + Api.encoded(code) + "/self", Api.etag(line), body);
    }
}
