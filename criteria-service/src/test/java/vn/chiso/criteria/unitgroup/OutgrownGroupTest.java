package vn.chiso.criteria.unitgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.chiso.criteria.SampleCatalogue.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.criteria.country.CountryLoader;
import vn.chiso.criteria.country.SyntheticCountry;
import vn.chiso.criteria.unit.UnitsChanged;
import vn.chiso.platform.database.Sql;
import vn.chiso.testing.RealParts;
import vn.chiso.testing.Tokens;

/** A rule of which no event could carry the members: refused when it is written, and never an obstacle when it grows. */
@QuarkusTest
class OutgrownGroupTest {

    private static final String EDITOR = Tokens.of("danhmuc.syn", "catalogue-editor@SYN.01");

    /** Of each division: below the province in every other month for ten years. */
    private static final int STAYS = 60;

    @Inject
    GroupRefresh refresh;

    @Inject
    Event<UnitsChanged> changed;

    @Inject
    Sql sql;

    private UUID province;
    private int divisions;

    @BeforeEach
    void country() {
        RealParts.truncateAll();
        var units = SyntheticCountry.of(2025).stream()
                .filter(unit -> unit.code().startsWith("SYN.01"))
                .toList();
        province = CountryLoader.load(RealParts.database(), units).get("SYN.01");
        divisions = (int)
                units.stream().filter(unit -> unit.type().equals("DIVISION")).count();
    }

    @Test
    void a_group_that_outgrows_what_can_be_told_keeps_what_was_told_and_says_so() {
        var group = define("SYN.PB")
                .statusCode(201)
                .body("outgrownTo", nullValue())
                .extract()
                .<String>path("id");
        var told = resolved();
        moveEveryOtherMonth();
        refresh();
        as(EDITOR)
                .get("/api/v1/unit-groups/" + group)
                .then()
                .header("ETag", "\"1\"")
                .body("outgrownTo", equalTo(divisions * STAYS));
        assertThat(resolved()).isEqualTo(told);
        assertThat(events()).isEqualTo(1);
        // Nothing is tried again and again: the mark is gone.
        assertThat(sql.query("select 1 from unit_group_refresh", row -> 1)).isEmpty();
        define("SYN.PB2").statusCode(422).body("code", equalTo("unit-group-too-large"));

        sql.update("delete from unit_period where position > 0");
        refresh();
        as(EDITOR).get("/api/v1/unit-groups/" + group).then().body("outgrownTo", nullValue());
        assertThat(events()).isEqualTo(2);
    }

    private ValidatableResponse define(String code) {
        return as(EDITOR)
                .body("""
                        {"code":"%s","name":"Khối bộ phận","ownerUnitId":"%s",
                         "rule":{"types":["DIVISION"],"ancestorUnitId":"%s"}}
                        """.formatted(code, province, province))
                .post("/api/v1/unit-groups")
                .then();
    }

    private void refresh() {
        QuarkusTransaction.requiringNew().run(() -> changed.fire(new UnitsChanged()));
        refresh.refresh();
    }

    private String resolved() {
        return sql.query("select resolved_members from unit_group", row -> row.getString(1))
                .getFirst();
    }

    private long events() {
        return sql.query("select count(*) from outbox_event where topic = 'criteria.unit-group'", row -> row.getLong(1))
                .getFirst();
    }

    private void moveEveryOtherMonth() {
        sql.update("update unit_period set valid_to = date '2025-08-01' where type = 'DIVISION'");
        sql.update("""
                insert into unit_period (unit_id, position, valid_from, valid_to, name, type, parent_id)
                select id, month, date '2025-07-01' + make_interval(months => month),
                       date '2025-07-01' + make_interval(months => month + 1),
                       name, type, case when month % 2 = 0 then parent_id end
                  from unit, generate_series(1, 118) month
                 where type = 'DIVISION'
                """);
        assertThat(divisions * STAYS).isGreaterThan(UnitGroup.MOST_MEMBERS);
    }
}
