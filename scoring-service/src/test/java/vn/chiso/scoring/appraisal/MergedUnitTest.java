package vn.chiso.scoring.appraisal;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;

/** Whose card it is does not end with the unit. */
@QuarkusTest
class MergedUnitTest {

    private static final String HEIR = VinhLinh.unit(3);

    private String card;

    @BeforeEach
    void the_card_is_in_its_first_appraisal() {
        card = Journey.freshlySubmitted().card();
    }

    @Test
    void the_people_of_the_unit_that_it_was_merged_into_do_not_appraise_its_card() {
        announce(112, 1, "QT.HH.NV", HEIR, "null", "[]");
        announce(100, 1, "QT.VL", VinhLinh.PROVINCE, "\"2024-07-01\"", "[\"" + HEIR + "\"]");
        VinhLinh.awaitRows("select count(*) from unit_succession", 1);
        VinhLinh.awaitRows("select count(*) from unit_node where code = 'QT.HH.NV'", 1);

        appraise("appraiser@QT.HH").statusCode(403).body("code", equalTo("appraiser-of-own-unit"));
        appraise("appraiser@QT.HH.NV").statusCode(403).body("code", equalTo("appraiser-of-own-unit"));
        appraise("appraiser@QT.SNV").statusCode(200);
    }

    /** Nobody took the grant away when the unit ended: it makes him one of the people of whoever succeeded it. */
    @Test
    void a_grant_on_a_unit_that_was_merged_into_the_assessed_one_makes_its_holder_one_of_its_people() {
        announce(115, 1, "QT.TRUOC", VinhLinh.PROVINCE, "\"2024-07-01\"", "[\"" + VinhLinh.unit(100) + "\"]");
        announce(116, 1, "QT.TRUOC.NV", VinhLinh.unit(115), "\"2024-07-01\"", "[]");
        announce(117, 1, "QT.BO", VinhLinh.PROVINCE, "\"2024-07-01\"", "[]");
        VinhLinh.awaitRows("select count(*) from unit_succession", 3);

        for (var former : List.of("QT.TRUOC", "QT.TRUOC.NV")) {
            appraise("scoring-officer@" + former, "appraiser@QT.SNV")
                    .statusCode(403)
                    .body("code", equalTo("appraiser-of-own-unit"));
        }
        appraise("scoring-officer@QT.BO", "appraiser@QT.SNV").statusCode(200);
    }

    @Test
    void a_grant_on_a_unit_that_was_merged_into_one_above_the_assessed_unit_reaches_down_as_if_given_there() {
        announce(115, 1, "QT.TRUOC", VinhLinh.PROVINCE, "\"2024-07-01\"", "[\"" + HEIR + "\"]");
        announce(100, 1, "QT.VL", HEIR, "null", "[]");
        VinhLinh.awaitRows("select count(*) from unit_succession", 1);
        VinhLinh.awaitRows("select count(*) from unit_node where code = 'QT.VL' and version = 1", 1);

        appraise("leader@QT.TRUOC", "appraiser@QT.SNV").statusCode(403).body("code", equalTo("appraiser-of-own-unit"));
        appraise("appraiser@QT.SNV").statusCode(200);
    }

    /** What ends without a successor falls back to the unit above it, in which the organiser's agencies work, too. */
    @Test
    void the_card_of_a_unit_that_ended_without_a_successor_is_still_appraised() {
        announce(100, 1, "QT.VL", VinhLinh.PROVINCE, "\"2024-07-01\"", "[]");
        VinhLinh.awaitRows("select count(*) from unit_succession", 1);

        appraise("appraiser@QT").statusCode(403).body("code", equalTo("appraiser-of-own-unit"));
        appraise("appraiser@QT.SNV").statusCode(200);
    }

    @Test
    void an_agency_that_is_no_more_appraises_nothing() {
        announce(113, 1, "QT.CU", VinhLinh.PROVINCE, "\"2024-07-01\"", "[]");
        VinhLinh.awaitRows("select count(*) from unit_node where code = 'QT.CU'", 1);

        appraise("appraiser@QT.CU").statusCode(404);
        VinhLinh.as("nguoi.cu", "appraiser@QT.CU")
                .get("/api/v1/scorecards")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    private static void announce(int number, int version, String code, String parent, String to, String heirs) {
        VinhLinh.publish("criteria.unit", VinhLinh.unit(number), "chiso.criteria.unit-changed.v1", """
                {"id":"%s","version":%d,"code":"%s","name":"Đơn vị %s","type":"DISTRICT","parentId":"%s","aliases":[],
                 "serves":[],"validFrom":"2000-01-01","validTo":%s,"predecessors":[],"successors":%s}""".formatted(
                        VinhLinh.unit(number), version, code, code, parent, to, heirs));
    }

    private ValidatableResponse appraise(String... grants) {
        var line = "/api/v1/scorecards/" + card + "/lines/II";
        var tag = VinhLinh.organiser().get(line).header("ETag");
        return VinhLinh.as("nguoi.tham.dinh", grants)
                .header("If-Match", tag)
                .body("{\"copySelf\":true}")
                .put(line + "/appraisal")
                .then();
    }
}
