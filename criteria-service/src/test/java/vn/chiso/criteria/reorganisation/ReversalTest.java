package vn.chiso.criteria.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.criteria.SampleCatalogue.OFFICER;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_ADMINISTRATOR;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleCatalogue.unitBody;
import static vn.chiso.criteria.reorganisation.TwoTier.REFORM;
import static vn.chiso.criteria.reorganisation.TwoTier.post;
import static vn.chiso.criteria.reorganisation.TwoTier.unit;
import static vn.chiso.criteria.reorganisation.TwoTier.unitAt;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.testing.EventContracts;
import vn.chiso.testing.Events;
import vn.chiso.testing.Tokens;

/** What was recorded wrongly is undone on every day. */
@QuarkusTest
class ReversalTest extends RecordedWrongly {

    private static final String PORTAL = Tokens.of("service-account-chiso-portal", "portal@QT");
    private static final String LATER = "2031-01-01";
    private static final LocalDate AFTER_REFORM = LocalDate.of(2025, 9, 1);

    @Test
    void a_merger_that_has_taken_effect_is_undone_on_every_day() {
        var army = agency();
        var merger = post("mergers", before.merger(REFORM)).statusCode(201).extract();
        var successor = merger.<String>path("opened[0]");
        reverse(merger.path("id"))
                .statusCode(200)
                .body("kind", equalTo("MERGER"), "reversal.reason", equalTo("Ghi nhầm"))
                .body("reversal.document.number", equalTo("9/UBND-NV"));
        for (var unit : List.of(before.benQuan, before.vinhO, before.vinhOOffice)) {
            unit(unit).body("validTo", nullValue(), "successors", empty(), "history", hasSize(1));
        }
        unit(before.benQuan).body("parentId", equalTo(before.units.district()));
        unit(before.benQuanOffice).body("parentId", equalTo(before.benQuan));
        unitAt(before.benQuanOffice, "2025-08-01").body("parentId", equalTo(before.benQuan));
        unit(army).body("serves", contains(before.benQuan));
        unit(successor).body("validFrom", equalTo(REFORM), "validTo", equalTo(REFORM), "predecessors", empty());
        unitAt(successor, REFORM).statusCode(404);
        as(OFFICER).get("/api/v1/units?code=QT.BQ").then().body("items", empty());
        as(OFFICER)
                .get("/api/v1/units/reorganisations?unitId=" + before.vinhO)
                .then()
                .body("items.reversal.reason", contains("Ghi nhầm"));
        assertThat(reached("QT.BQ")).isEmpty();
        assertThat(reached("QT.VL.BQ")).containsExactlyInAnyOrder("QT.VL.BQ", "QT.VL.BQ.VP");
        var trail = "/api/v1/audit/criteria?subjectId=";
        as(PROVINCE_ADMINISTRATOR)
                .get(trail + merger.path("id"))
                .then()
                .body("items.action", contains("reorganisation.recorded", "reorganisation.reversed"));
        as(PROVINCE_ADMINISTRATOR)
                .get(trail + before.vinhO)
                .then()
                .body("items.action", contains("unit.created", "unit.changed", "unit.changed"));
    }

    @Test
    void every_unit_is_told_again() {
        // Of ids that no other test has told of.
        before = TwoTier.anew();
        var merger = post("mergers", before.merger(REFORM)).statusCode(201).extract();
        reverse(merger.path("id")).statusCode(200);
        var keys = List.of(before.benQuan, before.vinhO, before.vinhOOffice, merger.<String>path("opened[0]"));
        var told = Events.drain(
                "criteria.unit",
                Duration.ofSeconds(60),
                all -> keys.stream()
                        .allMatch(key -> all.stream()
                                        .filter(event -> event.key().equals(key)
                                                && event.type().endsWith("unit-changed.v1"))
                                        .count()
                                >= (key.equals(keys.getLast()) ? 1 : 2)));
        for (var key : keys) {
            var last = told.stream()
                    .filter(event -> event.key().equals(key))
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
            EventContracts.assertValid(Path.of("contracts/events/criteria.unit.schema.json"), last.json());
            assertThat(last.json()).contains("\"successors\":[]", "\"predecessors\":[]");
        }
    }

    @Test
    void the_right_decision_is_recorded_under_the_same_code_afterwards() {
        var wrong = post("mergers", before.merger(REFORM)).statusCode(201).extract();
        var successor = wrong.<String>path("opened[0]");
        reverse(wrong.path("id")).statusCode(200);
        var right = before.merger("2025-08-01").replace("\"version\":0", "\"version\":2");
        post("mergers", right).statusCode(201).body("opened", contains(successor));
        unit(successor)
                .body("validFrom", equalTo("2025-08-01"), "validTo", nullValue())
                .body("predecessors", containsInAnyOrder(before.benQuan, before.vinhO));
        assertThat(reached("QT.BQ")).contains("QT.VL.BQ", "QT.VL.VO");
    }

    @Test
    void a_decision_for_a_day_to_come_is_undone_before_and_on_that_day() {
        var merger = post("mergers", before.merger(LATER)).statusCode(201).extract();
        reverse(merger.path("id")).statusCode(200);
        unit(before.vinhO).body("validTo", nullValue());
        assertThat(sql.query("select 1 from unit_due where due_on > date '2030-01-01'", row -> 1))
                .isEmpty();
        var again = post("mergers", before.merger(LATER).replace("\"version\":0", "\"version\":2"))
                .statusCode(201)
                .extract();
        setClock("2031-01-02T08:00:00+07:00");
        turn.turn();
        // The day has moved the versions, and nothing else.
        reverse(again.path("id")).statusCode(200);
        unit(before.vinhO).body("validTo", nullValue(), "successors", empty());
    }

    @Test
    void an_abolition_a_division_and_a_renaming_are_undone() {
        var renaming = post("renamings", before.renaming(before.vinhO, 0, REFORM, "UBND xã Vĩnh Ô mới"))
                .extract();
        reverse(renaming.path("id")).statusCode(200);
        unit(before.vinhO).body("name", equalTo("UBND xã Vĩnh Ô"), "history", hasSize(1));
        as(OFFICER).get("/api/v1/units?q=vinh o moi").then().body("items", empty());
        var abolition =
                post("abolitions", before.abolition(REFORM)).statusCode(201).extract();
        reverse(abolition.path("id")).statusCode(200);
        unit(before.units.district()).body("validTo", nullValue());
        unit(before.benQuan).body("parentId", equalTo(before.units.district()));
        assertThat(reached("QT.VL")).contains("QT.VL.NV", "QT.VL.BQ.VP");
    }

    @Test
    void other_systems_are_told_that_a_unit_never_was() {
        var merger = post("mergers", before.merger(REFORM)).statusCode(201).extract();
        int version = unitsTold().path("version");
        String pulled = unitsTold().path("updatedAt");
        reverse(merger.path("id")).statusCode(200);
        as(PORTAL)
                .queryParam("updatedSince", pulled)
                .get("/api/v1/portal/catalogues/units/entries")
                .then()
                .statusCode(200)
                .body("items.find { it.code == 'QT.BQ' }.status", equalTo("INACTIVE"))
                .body("items.find { it.code == 'QT.BQ' }.validFrom", equalTo(REFORM))
                .body("items.find { it.code == 'QT.BQ' }.validTo", equalTo(REFORM));
        assertThat(unitsTold().<Integer>path("version")).isGreaterThan(version);
    }

    private static Response unitsTold() {
        return as(PORTAL).get("/api/v1/portal/catalogues/units");
    }

    private String agency() {
        return as(PROVINCE_EDITOR)
                .body(unitBody("QS.VL", "Ban chỉ huy Quân sự", "VERTICAL_AGENCY", null)
                        .replace("}", ",\"serves\":[\"" + before.benQuan + "\"]}"))
                .post("/api/v1/units")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<String> reached(String code) {
        return sql.query(
                "select n.code from units_in_scope(?, ?) s join unit_node n on n.id = s.unit_id",
                row -> row.getString(1),
                new String[] {code},
                AFTER_REFORM);
    }
}
