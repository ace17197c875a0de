package vn.chiso.criteria.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleCatalogue.draft;
import static vn.chiso.criteria.SampleCatalogue.leaf;
import static vn.chiso.criteria.SampleCatalogue.publish;
import static vn.chiso.criteria.SampleCatalogue.published;
import static vn.chiso.criteria.SampleCatalogue.putNodes;
import static vn.chiso.criteria.SampleCatalogue.setBody;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.criteria.SampleCatalogue;
import vn.chiso.testing.Events;

/** What keeps a draft from being published, and what bonus and penalty sections look like to those who score by them. */
@QuarkusTest
class PublicationGateTest {

    private static final String MANUAL = "{\"kind\":\"MANUAL\"}";

    private SampleCatalogue.Units units;

    @BeforeEach
    void catalogue() {
        units = SampleCatalogue.fresh();
    }

    @Test
    void a_gap_between_tiers_is_told_by_its_place_and_figures() {
        var set = draft(units.province());
        var tiers = "{\"kind\":\"TIERED\",\"input\":\"rate\",\"tiers\":[{\"from\":0,\"to\":80,\"points\":0},"
                + "{\"from\":81,\"points\":1}]}";
        putNodes(set, 0, leaf("3.5.1", "1", tiers)).then().statusCode(200);
        publish(set, 1)
                .then()
                .statusCode(409)
                .body("code", equalTo("criteria-set-has-findings"))
                .body("errors.code", contains("tier-gap"), "errors.pointer", contains("/nodes/0/method/tiers/1/from"))
                .body("errors.detail", contains("3.5.1 has no points for values between 80 and 81."));
    }

    @Test
    void every_error_is_told_at_once() {
        var set = draft(units.province());
        putNodes(
                        set,
                        0,
                        "{\"code\":\"1\",\"title\":\"Lĩnh vực\",\"maxPoints\":10}",
                        below("1", leaf("1.1", "2.005", MANUAL)),
                        below(
                                "1",
                                leaf(
                                        "1.2",
                                        "8",
                                        "{\"kind\":\"LINKED_INDEX\",\"programme\":\"X\",\"indicator\":\"NO\"}")),
                        "{\"code\":\"2\",\"title\":\"Chưa xong\"}")
                .then()
                .statusCode(200);
        publish(set, 1)
                .then()
                .statusCode(409)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "children-sum",
                                "maximum-finer-than-rounding",
                                "indicator-unknown",
                                "leaf-without-maximum",
                                "leaf-without-method",
                                "na-policy-missing"));
    }

    @Test
    void bonus_and_penalty_sections_are_published_with_their_caps() {
        var set = draft(units.province());
        putNodes(
                        set,
                        0,
                        leaf("I", "100", MANUAL),
                        adjusting("II", "Điểm thưởng", "5", "BONUS"),
                        below("II", leaf("II.1", "3", MANUAL)),
                        below("II", leaf("II.2", "4", MANUAL)),
                        adjusting("III", "Điểm phạt", "2", "PENALTY"),
                        below("III", leaf("III.1", "2", "{\"kind\":\"BINARY\",\"input\":\"disciplined\"}")))
                .then()
                .statusCode(200)
                .body("nodes[1].adjustment", equalTo("BONUS"))
                .body(
                        "nodes[1].ruleText",
                        equalTo("Sum of the criteria below. Bonus, added outside the total, at most 5 points."));
        publish(set, 1).then().statusCode(200);
        var event = events(set, 1).getFirst().json();
        assertThat(event)
                .contains("\"adjustment\":\"BONUS\"", "\"adjustment\":\"PENALTY\"")
                .contains("Điểm phạt, trừ vào tổng điểm, không quá 2 điểm.");
    }

    @Test
    void an_adjustment_is_bonus_or_penalty() {
        putNodes(draft(units.province()), 0, adjusting("II", "Điểm thưởng", "5", "GIFT"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/0/adjustment"));
    }

    @Test
    void of_two_drafts_for_one_place_the_first_published_takes_it() {
        var older = published(units.province());
        var drafts = List.of(successor(older), successor(older));
        publish(drafts.getFirst(), 1).then().statusCode(200);
        publish(drafts.getLast(), 1)
                .then()
                .statusCode(409)
                .body("code", equalTo("criteria-set-not-published"), "errors.pointer", contains("/supersedes"));
        as(PROVINCE_EDITOR)
                .get("/api/v1/criteria-sets/" + drafts.getLast())
                .then()
                .body("status", equalTo("DRAFT"));
    }

    private String successor(String older) {
        String set = as(PROVINCE_EDITOR)
                .body(setBody(units.province())
                        .replace("{\"programme\"", "{\"supersedes\":\"" + older + "\",\"programme\""))
                .post("/api/v1/criteria-sets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        putNodes(set, 0, leaf("I", "1")).then().statusCode(200);
        return set;
    }

    private static String below(String parent, String node) {
        return node.replace("{\"code\"", "{\"parentCode\":\"" + parent + "\",\"code\"");
    }

    private static String adjusting(String code, String title, String cap, String adjustment) {
        return """
                {"code":"%s","title":"%s","maxPoints":%s,"adjustment":"%s"}
                """.formatted(code, title, cap, adjustment);
    }

    private static List<Events.Received> events(String set, int expected) {
        return Events.drain("criteria.criteria-set", all -> of(set, all).size() >= expected).stream()
                .filter(event -> event.key().equals(set))
                .toList();
    }

    private static List<Events.Received> of(String set, List<Events.Received> all) {
        return all.stream().filter(event -> event.key().equals(set)).toList();
    }
}
