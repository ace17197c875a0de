package vn.chiso.criteria.responsibility.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.chiso.criteria.SampleCatalogue.DISTRICT_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.OFFICER;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleCatalogue.published;
import static vn.chiso.criteria.SampleCatalogue.responsibilityBody;
import static vn.chiso.criteria.SampleImports.CSV;
import static vn.chiso.criteria.SampleImports.XLSX;
import static vn.chiso.criteria.SampleImports.applied;
import static vn.chiso.criteria.SampleImports.checked;
import static vn.chiso.criteria.SampleImports.download;
import static vn.chiso.criteria.SampleImports.send;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.criteria.SampleCatalogue;
import vn.chiso.testing.RealParts;
import vn.chiso.testing.Tokens;

/** Responsibilities that come and go as spreadsheets. */
@QuarkusTest
class ResponsibilityImportTest {

    private static final String IMPORTS = "responsibilities/imports";
    private static final String HEADER =
            "decisionNumber,criterionCode,assessedUnit,leadUnits,cooperatingUnits,from,to,sourceNumber,sourceDate,sourceIssuer\n";
    private static final String LETTER = ",2146/UBND-NV,2023-11-20,QT.VL\n";

    private SampleCatalogue.Units units;
    private String set;

    @BeforeEach
    void catalogue() {
        units = SampleCatalogue.fresh();
        set = published(units.province());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv"})
    void responsibilities_that_were_exported_come_back_whole(String format) throws SQLException {
        assign("V.5", units.office());
        assign("I.C.3", units.homeAffairs() + "\",\"" + units.police());
        var export = "responsibilities/export?criteriaSetId=" + set + "&format=";
        var file = download(OFFICER, export + format);
        var content = text(download(OFFICER, export + "csv"));
        assertThat(content).contains("TASK_COMPLETION,2023,1371/QĐ-UBND,QT,1,I.C.3,QT.VL,\"QT.VL.NV, CA.VL\"");

        var again = checked(DISTRICT_EDITOR, IMPORTS, type(format), file);
        assertThat(again.getList("faults")).isEmpty();
        assertThat(again.getMap("counts")).isEqualTo(Map.of("created", 0, "changed", 0, "unchanged", 2, "removed", 0));

        units = SampleCatalogue.fresh();
        set = published(units.province());
        var elsewhere = checked(DISTRICT_EDITOR, IMPORTS, type(format), file);
        assertThat(elsewhere.getList("faults")).isEmpty();
        assertThat(count()).as("a check assigns nothing").isZero();
        assertThat(applied(DISTRICT_EDITOR, IMPORTS, elsewhere).getInt("counts.created"))
                .isEqualTo(2);
        assertThat(text(download(OFFICER, "responsibilities/export?format=csv")))
                .isEqualTo(content);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void a_set_that_was_chosen_need_not_stand_in_the_rows() {
        var file = bytes("criterionCode,assessedUnit,leadUnits,from,sourceNumber,sourceDate,sourceIssuer\n"
                + "V.5,QT.VL,QT.VL.VP,01/01/2023,2146/UBND-NV,20/11/2023,QT.VL\n");
        var job = checked(DISTRICT_EDITOR, IMPORTS + "?criteriaSetId=" + set, CSV, file);
        assertThat(job.getList("faults")).isEmpty();
        applied(DISTRICT_EDITOR, IMPORTS, job);
        as(OFFICER)
                .get("/api/v1/responsibilities?criteriaSetId=" + set)
                .then()
                .body("items.criterionCode", contains("V.5"), "items[0].leadUnitIds", contains(units.office()));
        assertThat(checked(DISTRICT_EDITOR, IMPORTS, CSV, file).getList("faults.code"))
                .isEqualTo(List.of("cell-empty"));
        send(DISTRICT_EDITOR, IMPORTS + "?criteriaSetId=" + UUID.randomUUID(), CSV, file)
                .then()
                .statusCode(404);
        send(DISTRICT_EDITOR, IMPORTS + "?criteriaSetId=" + SampleCatalogue.draft(units.province()), CSV, file)
                .then()
                .statusCode(404);
    }

    @Test
    void every_fault_is_told_with_its_row_and_column_and_nothing_is_assigned() throws SQLException {
        assign("V.5", units.office());
        var job = checked(
                DISTRICT_EDITOR,
                IMPORTS,
                CSV,
                bytes(HEADER
                        + "1371/QĐ-UBND,V.5,QT.VL,QT.VL.NV,,2024-01-01," + LETTER
                        + "1/QĐ,I.C.3,QT.VL,QT.VL.NV,,2023-01-01," + LETTER
                        + "1371/QĐ-UBND,V.6,QT.VL,QT.VL.NV,,2023-01-01," + LETTER
                        + "1371/QĐ-UBND,I.C.3,QT.VL,QT.NOBODY,,2023-01-01," + LETTER
                        + "1371/QĐ-UBND,I.C.3,QT.VL,,,2020-01-01,2021-01-01" + LETTER
                        + "1371/QĐ-UBND,I.C.3,QT.VL,QT.VL.NV,QT.VL.NV,2021-01-01,2022-01-01" + LETTER
                        + "1371/QĐ-UBND,I.C.3,QT.VL,QT.VL.NV,,2023-01-01,2022-01-01" + LETTER
                        + "1371/QĐ-UBND,I.C.3,QT,QT.VL.NV,,2023-01-01," + LETTER
                        + "1371/QĐ-UBND,I.C.3,CA.VL,QT.VL.NV,,31/02/2023," + LETTER
                        + "1371/QĐ-UBND,I.C.3,QT.VL,QT.VL.NV,,2024-01-01," + LETTER
                        + "1371/QĐ-UBND,I.C.3,QT.VL,QT.VL.NV,,2024-01-01," + LETTER));
        assertThat(job.getString("state")).isEqualTo("REFUSED");
        assertThat(job.getList("faults.collect { it.row + ' ' + it.column + ' ' + it.code }", String.class))
                .containsExactlyInAnyOrder(
                        "2 from responsibility-overlap",
                        "3 decisionNumber unknown-criteria-set",
                        "4 criterionCode unknown-criterion",
                        "5 leadUnits unknown-unit",
                        "6 leadUnits nobody-responsible",
                        "7 cooperatingUnits unit-named-twice",
                        "8 to responsibility-validity-empty",
                        "9 assessedUnit forbidden",
                        "10 from cell-not-date",
                        "12 from responsibility-overlap");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void what_somebody_else_assigned_since_is_not_overwritten() {
        var job = checked(
                DISTRICT_EDITOR, IMPORTS, CSV, bytes(HEADER + "1371/QĐ-UBND,V.5,QT.VL,QT.VL.NV,,2023-01-01," + LETTER));
        assertThat(job.getString("state")).isEqualTo("CHECKED");
        assign("V.5", units.office());
        var ended = applied(DISTRICT_EDITOR, IMPORTS, job);
        assertThat(ended.getString("state")).isEqualTo("REFUSED");
        assertThat(ended.getList("faults.code")).isEqualTo(List.of("responsibility-overlap"));
    }

    @Test
    void a_decision_that_two_sets_have_needs_more_words() {
        as(PROVINCE_EDITOR)
                .body(SampleCatalogue.setBody(units.province()).replace("\"period\":\"2023\"", "\"period\":\"2024\""))
                .post("/api/v1/criteria-sets")
                .then()
                .statusCode(201);
        var other = SampleCatalogue.as(PROVINCE_EDITOR)
                .get("/api/v1/criteria-sets?period=2024")
                .jsonPath()
                .getString("items[0].id");
        SampleCatalogue.putNodes(other, 0, SampleCatalogue.leaf("V.5", "5"))
                .then()
                .statusCode(200);
        SampleCatalogue.publish(other, 1).then().statusCode(200);
        var row = "1371/QĐ-UBND,V.5,QT.VL,QT.VL.NV,,2024-01-01," + LETTER;
        assertThat(checked(DISTRICT_EDITOR, IMPORTS, CSV, bytes(HEADER + row)).getList("faults.code"))
                .isEqualTo(List.of("criteria-set-ambiguous"));
        assertThat(checked(DISTRICT_EDITOR, IMPORTS, CSV, bytes("period," + HEADER + "2024," + row))
                        .getString("state"))
                .isEqualTo("CHECKED");
    }

    @Test
    void what_was_assigned_under_a_superseded_set_stays_with_it() {
        assign("V.5", units.office());
        var newer = as(PROVINCE_EDITOR)
                .body(SampleCatalogue.setBody(units.province())
                        .replace("{\"programme\"", "{\"supersedes\":\"" + set + "\",\"programme\""))
                .post("/api/v1/criteria-sets")
                .jsonPath()
                .getString("id");
        SampleCatalogue.putNodes(newer, 0, SampleCatalogue.leaf("V.5", "5"))
                .then()
                .statusCode(200);
        SampleCatalogue.publish(newer, 1).then().statusCode(200);
        var again = checked(DISTRICT_EDITOR, IMPORTS, XLSX, download(OFFICER, "responsibilities/export"));
        assertThat(again.getMap("counts")).isEqualTo(Map.of("created", 0, "changed", 0, "unchanged", 1, "removed", 0));

        var row = "1371/QĐ-UBND,V.5,QT.VL,QT.VL.NV,,2024-01-01," + LETTER;
        var older = checked(DISTRICT_EDITOR, IMPORTS, CSV, bytes("revision," + HEADER + "1," + row));
        assertThat(older.getList("faults.code")).isEqualTo(List.of("set-not-in-force", "responsibility-overlap"));
        applied(DISTRICT_EDITOR, IMPORTS, checked(DISTRICT_EDITOR, IMPORTS, CSV, bytes(HEADER + row)));
        as(OFFICER)
                .get("/api/v1/responsibilities?criteriaSetId=" + newer)
                .then()
                .body("items.leadUnitIds", contains(List.of(units.homeAffairs())));
    }

    @Test
    void whoever_edits_nothing_sends_nothing_in() {
        send(OFFICER, IMPORTS, CSV, bytes(HEADER)).then().statusCode(403);
        var job = checked(
                Tokens.of("nv", "catalogue-editor@QT.VL.NV"),
                IMPORTS,
                CSV,
                bytes(HEADER + "1371/QĐ-UBND,V.5,QT.VL,QT.VL.NV,,2023-01-01," + LETTER));
        assertThat(job.getList("faults.code")).isEqualTo(List.of("forbidden"));
        send(DISTRICT_EDITOR, IMPORTS, XLSX, bytes("%PDF-1.7"))
                .then()
                .statusCode(400)
                .body("code", equalTo("not-a-spreadsheet"));
    }

    private void assign(String criterion, String lead) {
        as(DISTRICT_EDITOR)
                .body(responsibilityBody(set, criterion, units.district(), lead))
                .post("/api/v1/responsibilities")
                .then()
                .statusCode(201);
    }

    private static int count() throws SQLException {
        try (var connection = RealParts.database().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from outbox_event where topic = 'criteria.responsibility'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String type(String format) {
        return format.equals("csv") ? CSV : XLSX;
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
