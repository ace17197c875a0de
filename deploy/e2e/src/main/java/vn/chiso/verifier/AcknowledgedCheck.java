package vn.chiso.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.local.client.Json;

/** What a client was told is done is stored, once, with the answer that it was given. */
final class AcknowledgedCheck implements Check {

    private record Stored(Context context, int status, String body) {

        String createdId() {
            if (body == null || !body.startsWith("{")) {
                return null;
            }
            JsonNode id = Json.parse(body).path("id");
            return id.isTextual() ? id.textValue() : null;
        }
    }

    @Override
    public List<Finding> findings(Evidence evidence) {
        List<Finding> findings = new ArrayList<>();
        if (evidence.acknowledged().isEmpty()) {
            return findings;
        }
        Map<String, List<Stored>> stored = stored(evidence);
        for (AcknowledgedWrite write : evidence.acknowledged()) {
            List<Stored> found = stored.getOrDefault(write.idempotencyKey(), List.of());
            String place = "command " + write.idempotencyKey();
            if (found.size() != 1) {
                findings.add(new Finding("acknowledged-once", place, "is stored " + found.size() + " times"));
                continue;
            }
            Stored only = found.getFirst();
            if (only.status() != write.status()
                    || write.createdId() != null && !write.createdId().equals(only.createdId())) {
                findings.add(new Finding(
                        "acknowledged-once",
                        place,
                        "was answered " + write + ", and " + only.context().database() + " keeps another answer"));
            } else if (write.createdId() != null && !isAudited(evidence, only.context(), write.createdId())) {
                findings.add(new Finding(
                        "acknowledged-once", place, "made " + write.createdId() + ", which no audit entry knows"));
            }
        }
        return findings;
    }

    private static Map<String, List<Stored>> stored(Evidence evidence) {
        Map<String, List<Stored>> stored = new HashMap<>();
        for (Context context : Context.values()) {
            evidence.databases()
                    .query(
                            context,
                            "select idempotency_key, status, body from idempotency_key",
                            row -> stored.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                                    .add(new Stored(context, row.getInt(2), row.getString(3))));
        }
        return stored;
    }

    private static boolean isAudited(Evidence evidence, Context context, String id) {
        return evidence.databases()
                .pairs(context, "select distinct subject_id, 1 from audit_entry")
                .containsKey(id);
    }
}
