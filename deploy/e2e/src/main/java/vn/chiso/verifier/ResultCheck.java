package vn.chiso.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.chiso.local.client.Json;

/** Published results hash to what was published, add up, and stand in chains without a gap. */
final class ResultCheck implements Check {

    private record Published(
            String id, String chain, long position, String previous, String sha256, JsonNode snapshot) {

        String place() {
            return "scoring.result " + id;
        }
    }

    @Override
    public List<Finding> findings(Evidence evidence) {
        List<Published> results = evidence.databases()
                .query(
                        Context.SCORING,
                        """
                        select id, programme || ' ' || organiser_unit_id as chain, chain_position, previous_sha256, sha256,
                               snapshot
                          from result
                         order by programme, organiser_unit_id, chain_position
                        """,
                        row -> new Published(
                                row.getString("id"),
                                row.getString("chain"),
                                row.getLong("chain_position"),
                                row.getString("previous_sha256"),
                                row.getString("sha256"),
                                Json.parse(row.getString("snapshot"))));
        List<Finding> findings = new ArrayList<>();
        Published before = null;
        for (Published result : results) {
            content(result, findings);
            chain(before != null && before.chain().equals(result.chain()) ? before : null, result, findings);
            before = result;
        }
        evidence.databases()
                .pairs(
                        Context.SCORING,
                        "select result_id, array_to_string(differences, ', ') from result_mismatch where resolved_at is null")
                .forEach((id, differences) -> findings.add(new Finding(
                        "result-recomputes", "scoring.result " + id, "did not come out again: " + differences)));
        return findings;
    }

    private static void content(Published result, List<Finding> findings) {
        if (!CanonicalForm.sha256(result.snapshot()).equals(result.sha256())) {
            findings.add(new Finding("result-hash", result.place(), "is not what was hashed"));
        }
        JsonNode content = result.snapshot();
        if (content.path("chainPosition").asLong() != result.position()
                || !content.path("previousSha256")
                        .asText("")
                        .equals(String.valueOf(result.previous()).replace("null", ""))) {
            findings.add(new Finding(
                    "result-hash", result.place(), "has another place in its chain than its snapshot says"));
        }
        BigDecimal lost = BigDecimal.ZERO;
        for (JsonNode line : content.path("lines")) {
            lost = lost.add(line.path("deductedPoints").decimalValue());
        }
        if (lost.compareTo(content.path("deductedPoints").decimalValue()) != 0) {
            findings.add(new Finding("result-sums", result.place(), "its lines lost " + lost.toPlainString()));
        }
    }

    private static void chain(Published before, Published result, List<Finding> findings) {
        long expected = before == null ? 1 : before.position() + 1;
        String previous = before == null ? null : before.sha256();
        if (result.position() != expected) {
            findings.add(
                    new Finding("result-chain", result.place(), "is at " + result.position() + ", not at " + expected));
        } else if (!String.valueOf(previous).equals(String.valueOf(result.previous()))) {
            findings.add(new Finding("result-chain", result.place(), "does not name the hash of the one before it"));
        }
    }
}
