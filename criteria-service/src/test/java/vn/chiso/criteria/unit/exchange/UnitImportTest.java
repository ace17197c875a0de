package vn.chiso.criteria.unit.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static vn.chiso.criteria.SampleCatalogue.DISTRICT_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.OFFICER;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleCatalogue.unitBody;
import static vn.chiso.criteria.SampleImports.CSV;
import static vn.chiso.criteria.SampleImports.applied;
import static vn.chiso.criteria.SampleImports.checked;
import static vn.chiso.criteria.SampleImports.download;
import static vn.chiso.criteria.reorganisation.TwoTier.REFORM;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.criteria.reorganisation.TwoTier;
import vn.chiso.testing.RealParts;
import vn.chiso.testing.Tokens;

/** Units that come and go as spreadsheets. */
@QuarkusTest
class UnitImportTest extends UnitFiles {

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv"})
    void units_that_were_exported_come_back_whole(String format) throws SQLException {
        everythingThatAUnitCanHave();
        var file = download(OFFICER, "units/export?format=" + format);
        var content = text(download(OFFICER, "units/export?format=csv"));

        var again = checked(PROVINCE_EDITOR, IMPORTS, type(format), file);
        assertThat(again.getList("faults")).isEmpty();
        assertThat(again.getMap("counts")).isEqualTo(Map.of("created", 0, "changed", 0, "unchanged", 11, "removed", 0));

        RealParts.truncateAll();
        var elsewhere = checked(PROVINCE_EDITOR, IMPORTS, type(format), file);
        assertThat(elsewhere.getList("faults")).isEmpty();
        assertThat(applied(PROVINCE_EDITOR, IMPORTS, elsewhere).getInt("counts.created"))
                .isEqualTo(11);
        assertThat(text(download(OFFICER, "units/export?format=csv"))).isEqualTo(content);
        assertThat(count("select count(*) from outbox_event where topic = 'criteria.unit'"))
                .isEqualTo(11);
        assertThat(count("select count(*) from unit_due where due_on = date '2090-01-01'"))
                .as("the renaming to come is told on its day")
                .isEqualTo(1);
        assertThat(count("select count(*) from audit_entry where action = 'unit.created'"))
                .isEqualTo(11);
        as(OFFICER).get("/api/v1/units?q=van hoa cu").then().body("items.code", contains("QT.VL.VHTT"));
        as(OFFICER)
                .get("/api/v1/units?code=QT.VL.VHTT&at=2090-01-01")
                .then()
                .body("items.name", contains("Phòng Văn hóa mai sau"));
    }

    @Test
    void an_export_of_a_day_has_the_units_and_names_of_that_day_and_loses_nothing() {
        everythingThatAUnitCanHave();
        var then = text(download(OFFICER, "units/export?format=csv&at=2024-06-30"));
        assertThat(then)
                .contains("QT.VL.BQ,UBND thị trấn Bến Quan,TOWNSHIP,QT.VL,2000-01-01,2025-07-01")
                .doesNotContain("QT.BQ,");
        assertThat(then).contains("2025-07-01 DIVISION QT.BQ Văn phòng UBND thị trấn");
        var job = checked(PROVINCE_EDITOR, IMPORTS, CSV, bytes(then));
        assertThat(job.getList("faults")).isEmpty();
        assertThat(job.getInt("counts.unchanged")).isEqualTo(10);
        assertThat(text(download(OFFICER, "units/export?format=csv&parentId=" + before.units.district()))
                        .lines())
                .as("narrowed like the list")
                .hasSize(8);
    }

    @Test
    void parents_may_stand_behind_their_children_and_a_check_changes_nothing() {
        var job = checked(
                PROVINCE_EDITOR,
                IMPORTS,
                CSV,
                bytes(HEADER
                        + "QT.GL.XA.VP,Văn phòng,DIVISION,QT.GL.XA,2000-01-01,\n"
                        + "QT.GL.XA,UBND xã,COMMUNE,QT.GL,2000-01-01,\n"
                        + "QT.VL.NV,Phòng Nội vụ huyện,DIVISION,QT.VL,01/01/2000,\n"
                        + "QT.VL,UBND huyện Vĩnh Linh,DISTRICT,QT,2000-01-01,\n"
                        + "QT.GL,UBND huyện Gio Linh,DISTRICT,QT,2000-01-01,\n"));
        assertThat(job.getList("faults")).isEmpty();
        assertThat(job.getMap("counts")).isEqualTo(Map.of("created", 3, "changed", 1, "unchanged", 1, "removed", 0));
        unit("QT.GL.XA").body("items.size()", equalTo(0));

        assertThat(applied(PROVINCE_EDITOR, IMPORTS, job).getString("state")).isEqualTo("APPLIED");
        unit("QT.GL.XA.VP").body("items.name", contains("Văn phòng"));
        unit("QT.VL.NV").body("items.name", contains("Phòng Nội vụ huyện"), "items.version", contains(1));
        as(Tokens.of("gl", "catalogue-editor@QT.GL"))
                .body(unitBody("QT.GL.XA.KT", "Phòng Kinh tế", "DIVISION", id("QT.GL.XA")))
                .post("/api/v1/units")
                .then()
                .statusCode(201);
    }

    @Test
    void a_correction_leaves_what_the_file_does_not_speak_of_and_what_was_before() {
        everythingThatAUnitCanHave();
        var job = checked(
                PROVINCE_EDITOR,
                IMPORTS,
                CSV,
                bytes("code,name,type,validFrom\nQT.VL.VHTT,Phòng Văn hóa – Thông tin,DIVISION,2000-01-01\n"));
        assertThat(job.getList("faults")).isEmpty();
        applied(PROVINCE_EDITOR, IMPORTS, job);
        assertThat(text(download(OFFICER, "units/export?format=csv&code=QT.VL.VHTT")))
                .contains(
                        "Phòng Văn hóa – Thông tin",
                        "Phòng VHTT",
                        "H50.VL.005 2000-01-01 2020-01-01",
                        "2020-01-01 DIVISION QT.VL Phòng Văn hóa cũ",
                        "2090-01-01 DIVISION QT.VL Phòng Văn hóa mai sau");

        var rewriting = text(download(OFFICER, "units/export?format=csv")).replace("Văn hóa cũ", "Văn hóa khác");
        var refused = checked(PROVINCE_EDITOR, IMPORTS, CSV, bytes(rewriting));
        assertThat(refused.getList("faults.collect { it.column + ' ' + it.code }", String.class))
                .containsExactly("earlier unit-history-differs");
        var forgetting = HEADER.replace("\n", ",earlier,later\n")
                + "QT.VL.VHTT,Phòng Văn hóa – Thông tin,DIVISION,QT.VL,2000-01-01,,,\n";
        assertThat(checked(PROVINCE_EDITOR, IMPORTS, CSV, bytes(forgetting)).getList("faults.code"))
                .isEqualTo(List.of("unit-history-differs"));
    }

    @Test
    void whom_an_agency_serves_is_changed_from_today_on_and_never_before() {
        imported(army("QT.VL 2000-01-01 2010-01-01\nQT.VL 2015-01-01\nQT.VL.VO 2001-01-01"));
        var changed = imported(army("QT.VL 01/01/2000 01/01/2010\nQT.VL\nQT.VL.VO 2001-01-01 2090-01-01\nQT.VL.BQ"));
        assertThat(changed.getInt("counts.changed")).isEqualTo(1);
        serves("2014-12-31").body("items[0].serves", contains(before.vinhO));
        serves("2020-01-01").body("items[0].serves", containsInAnyOrder(before.units.district(), before.vinhO));
        serves("2089-12-31")
                .body("items[0].serves", containsInAnyOrder(before.units.district(), before.vinhO, before.benQuan));
        serves("2090-01-01").body("items[0].serves", containsInAnyOrder(before.units.district(), before.benQuan));

        for (var forgetful : List.of("QT.VL\nQT.VL.VO\nQT.VL.BQ", "QT.VL 2000-01-01 2010-01-01\nQT.VL 2016-01-01")) {
            assertThat(checked(PROVINCE_EDITOR, IMPORTS, CSV, army(forgetful))
                            .getList("faults.collect { it.column + ' ' + it.code }", String.class))
                    .containsExactly("serves unit-history-differs");
        }
        assertThat(checked(PROVINCE_EDITOR, IMPORTS, CSV, army("QT.VL 2000-01-01 2010-01-01\nQT.VL 2009-01-01"))
                        .getList("faults.code", String.class))
                .containsExactly("unit-served-twice");
    }

    @Test
    void a_new_unit_takes_up_the_code_of_one_that_never_was() {
        var merger =
                TwoTier.post("mergers", before.merger(REFORM)).statusCode(201).extract();
        TwoTier.post("reorganisations/" + merger.path("id") + "/reversal", """
                        {"reason":"Ghi nhầm","document":{"number":"9/UBND-NV","date":"2025-08-01","issuerUnitId":"%s"}}
                        """.formatted(before.units.province()))
                .statusCode(200);
        var office = "QT.BQ.VP,Văn phòng,DIVISION,QT.BQ,2025-08-01,\n";
        assertThat(checked(PROVINCE_EDITOR, IMPORTS, CSV, bytes(HEADER + office))
                        .getList("faults.code"))
                .isEqualTo(List.of("unknown-unit"));
        var job = imported(bytes(HEADER + office + "QT.BQ,UBND xã Bến Quan,COMMUNE,QT,2025-08-01,\n"));
        assertThat(job.getInt("counts.created")).isEqualTo(2);
        unit("QT.BQ")
                .body(
                        "items.id",
                        contains(merger.<String>path("opened[0]")),
                        "items.validFrom",
                        contains("2025-08-01"));
    }

    @Test
    void what_is_still_to_come_is_prepared_by_those_who_will_reach_it() {
        TwoTier.post("mergers", before.merger("2090-01-01")).statusCode(201);
        var office = bytes(HEADER + "QT.BQ.KT,Phòng Kinh tế,DIVISION,QT.BQ,2090-01-01,\n");
        assertThat(checked(DISTRICT_EDITOR, IMPORTS, CSV, office).getList("faults.code", String.class))
                .containsExactly("forbidden");
        assertThat(imported(office).getInt("counts.created")).isEqualTo(1);
        assertThat(imported(download(OFFICER, "units/export?format=csv&code=QT.BQ.KT"))
                        .getInt("counts.unchanged"))
                .isEqualTo(1);
    }

    /** History, a merger, a renaming to come, aliases, both identifiers, areas served now and before. */
    private void everythingThatAUnitCanHave() {
        as(PROVINCE_EDITOR)
                .body("""
                        {"code":"QT.VL.VHTT","name":"Phòng Văn hóa cũ","type":"DIVISION","validFrom":"2000-01-01","parentId":"%s",
                         "aliases":["Phòng VHTT","+ \\"Văn hoá\\"; Thông tin"],
                         "identifiers":[{"scheme":"LEGACY","identifier":"000.05.42.H50"},
                                        {"scheme":"CURRENT","identifier":"H50.VL.005","to":"2020-01-01"},
                                        {"scheme":"CURRENT","identifier":"H50.VL.006","from":"2020-01-01"}]}
                        """.formatted(before.units.district()))
                .post("/api/v1/units")
                .then()
                .statusCode(201);
        var culture = id("QT.VL.VHTT");
        TwoTier.post("renamings", before.renaming(culture, 0, "2020-01-01", "Phòng Văn hóa và Thông tin"))
                .statusCode(201);
        TwoTier.post("renamings", before.renaming(culture, 1, "2090-01-01", "Phòng Văn hóa mai sau"))
                .statusCode(201);
        as(PROVINCE_EDITOR)
                .header("If-Match", "\"0\"")
                .body(unitBody("CA.VL", "Công an huyện", "VERTICAL_AGENCY", null)
                        .replace("}", ",\"serves\":[\"" + before.benQuan + "\",\"" + before.units.district() + "\"]}"))
                .put("/api/v1/units/" + before.units.police())
                .then()
                .statusCode(200);
        TwoTier.post("mergers", before.merger(REFORM)).statusCode(201);
    }

    private static byte[] army(String serves) {
        return bytes("code,name,type,validFrom,serves\nQS.VL,Ban chỉ huy Quân sự,VERTICAL_AGENCY,2000-01-01,\"" + serves
                + "\"\n");
    }

    private static JsonPath imported(byte[] file) {
        var job = checked(PROVINCE_EDITOR, IMPORTS, CSV, file);
        assertThat(job.getList("faults")).isEmpty();
        return applied(PROVINCE_EDITOR, IMPORTS, job);
    }

    private static String id(String code) {
        JsonPath found = as(OFFICER).get("/api/v1/units?code=" + code).jsonPath();
        return found.getString("items[0].id");
    }

    private static int count(String query) throws SQLException {
        try (var connection = RealParts.database().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
