package vn.chiso.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The audit trail says by which grant somebody acted, also where he acts by responsibility or as appraiser. */
@QuarkusTest
class AuditedGrantTest {

    @BeforeEach
    void the_catalogue_is_known() {
        VinhLinh.fresh();
    }

    @Test
    void every_change_from_the_self_score_to_the_result_carries_its_grant() {
        published();

        assertThat(VinhLinh.number("select count(*) from audit_entry where grant_used is null and actor <> 'system'"))
                .isZero();
        var entries = entries();
        assertThat(grants(entries, "scorecard-line.self-scored"))
                .contains("scoring-officer@QT.VL.TCKH", "scoring-officer@CA.VL", "scoring-officer@QS.VL");
        assertThat(grants(entries, "scorecard-line.appraised")).hasSize(14).containsOnly("appraiser@QT.SNV");
        assertThat(grants(entries, "scorecard.submitted")).containsOnly("unit-head@QT.VL");
    }

    @Test
    void the_state_of_a_card_is_audited_as_an_object() {
        published();

        var submitted = entries().stream()
                .filter(entry -> "scorecard.submitted".equals(entry.get("action")))
                .findFirst()
                .orElseThrow();
        assertThat(submitted.get("before")).isEqualTo(Map.of("status", "PENDING_APPROVAL"));
        assertThat(submitted.get("after")).isEqualTo(Map.of("status", "SUBMITTED"));
    }

    private static void published() {
        var campaign = Journey.opened();
        var card = Journey.card(campaign);
        Journey.scoreAllLines(card);
        Journey.fromScored(campaign, card);
    }

    private static List<Object> grants(List<Map<String, Object>> entries, String action) {
        return entries.stream()
                .filter(entry -> action.equals(entry.get("action")))
                .map(entry -> entry.get("grantUsed"))
                .toList();
    }

    private static List<Map<String, Object>> entries() {
        var all = new ArrayList<Map<String, Object>>();
        var next = "";
        while (next != null) {
            var page = VinhLinh.as("quantri", "admin@QT")
                    .get("/api/v1/audit/scoring?limit=200" + (next.isEmpty() ? "" : "&cursor=" + next));
            assertThat(page.statusCode()).isEqualTo(200);
            all.addAll(page.<List<Map<String, Object>>>path("items"));
            next = page.path("next");
        }
        return all;
    }
}
