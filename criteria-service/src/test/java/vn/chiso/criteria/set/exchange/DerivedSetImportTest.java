package vn.chiso.criteria.set.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static vn.chiso.criteria.SampleCatalogue.DISTRICT_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleCatalogue.copyBody;
import static vn.chiso.criteria.SampleCatalogue.publish;
import static vn.chiso.criteria.SampleImports.XLSX;
import static vn.chiso.criteria.SampleImports.applied;
import static vn.chiso.criteria.SampleImports.checked;
import static vn.chiso.criteria.SampleImports.download;
import static vn.chiso.criteria.set.exchange.Workbooks.head;
import static vn.chiso.criteria.set.exchange.Workbooks.leaf;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.criteria.SampleCatalogue;

/** Files of sets that were derived from a framework. */
@QuarkusTest
class DerivedSetImportTest {

    private static final String IMPORTS = "criteria-sets/imports";

    private SampleCatalogue.Units units;
    private String framework;

    @BeforeEach
    void catalogue() {
        units = SampleCatalogue.fresh();
        framework = SampleCatalogue.published(units.province());
    }

    @Test
    void a_derived_set_comes_back_derived_and_can_be_published() {
        var derived = derived();
        var file = download(PROVINCE_EDITOR, "criteria-sets/" + derived + "/export");
        as(PROVINCE_EDITOR)
                .header("If-Match", "\"1\"")
                .delete("/api/v1/criteria-sets/" + derived)
                .then()
                .statusCode(204);

        var job = checked(PROVINCE_EDITOR, IMPORTS, XLSX, file);
        assertThat(job.getList("faults")).isEmpty();
        applied(PROVINCE_EDITOR, IMPORTS, job);
        var again = draft();
        as(PROVINCE_EDITOR)
                .get("/api/v1/criteria-sets/" + again)
                .then()
                .body("framework", equalTo(framework), "nodes.code", contains("I.C.3", "V.5"));
        publish(again, 1).then().statusCode(200);
    }

    @Test
    void a_derived_set_that_lost_or_changed_a_criterion_of_its_framework_stays_a_draft() {
        var file = Workbooks.of(
                head("Bộ tiêu chí của huyện", framework),
                List.of(leaf("I.C.3", "Tiêu chí I.C.3", "4"), leaf("VI", "Thêm", "2")));
        applied(PROVINCE_EDITOR, IMPORTS, checked(PROVINCE_EDITOR, IMPORTS, XLSX, file));
        publish(draft(), 1)
                .then()
                .statusCode(409)
                .body("code", equalTo("criteria-set-has-findings"))
                .body("errors.code", containsInAnyOrder("framework-node-missing", "framework-node-changed"));
    }

    @Test
    void a_framework_must_be_in_force_of_the_programme_and_visible_to_who_names_it() {
        var hidden = SampleCatalogue.draft(units.province());
        var rows = StoredRows.counts();
        var files = List.of(
                Workbooks.of(byAnotherDecision(UUID.randomUUID().toString()), List.of()),
                Workbooks.of(head("A", "no id"), List.of()),
                Workbooks.of(head("A", hidden), List.of()),
                Workbooks.of(changedTo("PAR_INDEX"), List.of()));
        assertThat(files.stream().map(file -> faults(PROVINCE_EDITOR, file)).toList())
                .containsExactly(
                        List.of("set 2 framework unknown-framework"),
                        List.of("set 2 framework cell-invalid"),
                        List.of("set 2 framework framework-fixed"),
                        List.of("set 2 programme derived-programme-fixed"));
        var own = head("A", hidden);
        own.set(5, "QT.VL");
        assertThat(faults(DISTRICT_EDITOR, Workbooks.of(own, List.of())))
                .as("another's draft does not exist")
                .containsExactly("set 2 framework unknown-framework");
        assertThat(StoredRows.counts()).isEqualTo(rows);
    }

    @Test
    void only_a_set_in_force_can_be_named_and_what_a_draft_is_derived_from_stays() {
        var derived = derived();
        var file = download(PROVINCE_EDITOR, "criteria-sets/" + derived + "/export");
        as(PROVINCE_EDITOR)
                .header("If-Match", "\"2\"")
                .body("{\"reason\":\"Thay thế\"}")
                .post("/api/v1/criteria-sets/" + framework + "/withdrawal")
                .then()
                .statusCode(200);
        assertThat(faults(PROVINCE_EDITOR, file)).as("nothing to change").isEmpty();

        var other = Workbooks.changed(
                file,
                "xl/sharedStrings.xml",
                strings -> strings.replace(framework, UUID.randomUUID().toString()));
        assertThat(faults(PROVINCE_EDITOR, other)).containsExactly("set 2 framework framework-fixed");

        as(PROVINCE_EDITOR)
                .header("If-Match", "\"1\"")
                .delete("/api/v1/criteria-sets/" + derived)
                .then()
                .statusCode(204);
        assertThat(faults(PROVINCE_EDITOR, file)).containsExactly("set 2 framework framework-not-published");
    }

    private static List<Object> byAnotherDecision(String framework) {
        var head = head("A", framework);
        head.set(3, "7/QĐ-UBND");
        return head;
    }

    private List<Object> changedTo(String programme) {
        var head = head("A", framework);
        head.set(0, programme);
        return head;
    }

    private static List<String> faults(String token, byte[] file) {
        return checked(token, IMPORTS, XLSX, file)
                .getList("faults.collect { it.sheet + ' ' + it.row + ' ' + it.column + ' ' + it.code }", String.class);
    }

    private String derived() {
        return as(PROVINCE_EDITOR)
                .body(copyBody(units.province(), true))
                .post("/api/v1/criteria-sets/" + framework + "/copies")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String draft() {
        return as(PROVINCE_EDITOR)
                .get("/api/v1/criteria-sets?status=DRAFT")
                .jsonPath()
                .getString("items[0].id");
    }
}
