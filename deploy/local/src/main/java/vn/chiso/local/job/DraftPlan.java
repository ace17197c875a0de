package vn.chiso.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import vn.chiso.local.client.Api;

/** On the result's event a plan is drafted; the coordinator makes the three units of I.C.3 joint leads. */
final class DraftPlan implements Step {

    @Override
    public String title() {
        return "draft plan";
    }

    @Override
    public String run(JobContext job) {
        Api coordinator = job.coordinator();
        String path = "/plans/" + job.plan().path("id").asText();
        List<JsonNode> items = coordinator.list(path + "/items?limit=200");
        JobFailure.unlessEqual("The number of items", job.sample().deductions().size(), items.size());
        boolean draft = coordinator.get(path).text("status").equals("DRAFT");
        List<JsonNode> flagged =
                items.stream().filter(item -> !item.path("flags").isEmpty()).toList();
        for (JsonNode item : flagged) {
            JobFailure.unlessEqual(
                    "The flagged item", "I.C.3", item.path("criterionCode").asText());
            List<String> joint = StreamSupport.stream(
                            item.path("responsibleUnits").spliterator(), false)
                    .map(unit -> unit.path("id").asText())
                    .toList();
            JobFailure.unlessEqual("The number of units responsible for I.C.3", 3, joint.size());
            coordinator.put(path + "/items/" + item.path("id").asText(), Api.etag(item), Map.of("leadUnitIds", joint));
        }
        // Of ITEM_WITHOUT_TASK it is flagged until its requirements are entered.
        JobFailure.unless(
                !coordinator.get(path).body().path("flags").toString().contains("NO_LEAD_UNIT"),
                "The plan is still flagged after I.C.3 was settled.");
        return items.size() + " items"
                + (draft ? ", I.C.3 flagged and led jointly by three units" : ", issued already");
    }
}
