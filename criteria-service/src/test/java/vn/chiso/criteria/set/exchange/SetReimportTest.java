package vn.chiso.criteria.set.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.chiso.criteria.SampleCatalogue.DISTRICT_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_ADMINISTRATOR;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleCatalogue.putNodes;
import static vn.chiso.criteria.SampleImports.CSV;
import static vn.chiso.criteria.SampleImports.XLSX;
import static vn.chiso.criteria.SampleImports.applied;
import static vn.chiso.criteria.SampleImports.checked;
import static vn.chiso.criteria.SampleImports.download;
import static vn.chiso.criteria.set.exchange.Workbooks.head;
import static vn.chiso.criteria.set.exchange.Workbooks.leaf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.criteria.SampleCatalogue;
import vn.chiso.testing.RealParts;

/** Files of sets that are there as drafts already. */
@QuarkusTest
class SetReimportTest {

    private static final String IMPORTS = "criteria-sets/imports";
    private static final byte[] FIRST =
            Workbooks.of(head("Bộ tiêu chí", null), List.of(leaf("I", "Một", "1"), leaf("II", "Hai", "2")));

    private SampleCatalogue.Units units;

    @BeforeEach
    void catalogue() {
        units = SampleCatalogue.fresh();
    }

    @Test
    void a_workbook_goes_into_the_draft_that_its_head_means() {
        var made = checked(PROVINCE_EDITOR, IMPORTS, XLSX, FIRST);
        assertThat(counts(made)).containsExactly(3, 0, 0, 0);
        applied(PROVINCE_EDITOR, IMPORTS, made);
        var set = onlySet();

        var later = Workbooks.of(
                head("Bộ tiêu chí, bản sửa", null),
                List.of(leaf("III", "Ba", "3"), leaf("I", "Một", "1"), leaf("II", "Hai", "2.5")));
        var job = checked(PROVINCE_EDITOR, IMPORTS, XLSX, later);
        assertThat(counts(job)).as("created, changed, unchanged, removed").containsExactly(1, 2, 1, 0);
        assertThat(counts(applied(PROVINCE_EDITOR, IMPORTS, job))).containsExactly(1, 2, 1, 0);
        assertThat(onlySet()).isEqualTo(set);
        as(PROVINCE_EDITOR)
                .get("/api/v1/criteria-sets/" + set)
                .then()
                .body("title", equalTo("Bộ tiêu chí, bản sửa"), "nodes.code", contains("III", "I", "II"));

        var shorter = Workbooks.of(head("Bộ tiêu chí, bản sửa", null), List.of(leaf("I", "Một", "1")));
        assertThat(counts(checked(PROVINCE_EDITOR, IMPORTS, XLSX, shorter)))
                .as("what the file leaves out goes, and the preview says so")
                .containsExactly(0, 0, 2, 2);
    }

    @Test
    void what_says_the_same_changes_nothing() {
        applied(PROVINCE_EDITOR, IMPORTS, checked(PROVINCE_EDITOR, IMPORTS, XLSX, FIRST));
        var set = onlySet();
        var before = as(PROVINCE_EDITOR).get("/api/v1/criteria-sets/" + set).asString();
        var rows = StoredRows.counts();

        var file = download(PROVINCE_EDITOR, "criteria-sets/" + set + "/export");
        var job = applied(PROVINCE_EDITOR, IMPORTS, checked(PROVINCE_EDITOR, IMPORTS, XLSX, file));
        assertThat(job.getString("state")).isEqualTo("APPLIED");
        assertThat(counts(job)).containsExactly(0, 0, 3, 0);
        var criteria = download(PROVINCE_EDITOR, "criteria-sets/" + set + "/export?format=csv");
        var path = IMPORTS + "?criteriaSetId=" + set;
        assertThat(counts(applied(PROVINCE_EDITOR, IMPORTS, checked(PROVINCE_EDITOR, path, CSV, criteria))))
                .containsExactly(0, 0, 2, 0);

        assertThat(StoredRows.counts()).as("no audit entry either").isEqualTo(rows);
        assertThat(as(PROVINCE_EDITOR).get("/api/v1/criteria-sets/" + set).asString())
                .as("the version, too")
                .isEqualTo(before);
    }

    @Test
    void a_draft_that_was_made_or_changed_or_removed_since_the_file_came_is_not_overwritten() {
        var first = checked(PROVINCE_EDITOR, IMPORTS, XLSX, FIRST);
        var second = checked(PROVINCE_EDITOR, IMPORTS, XLSX, FIRST);
        applied(PROVINCE_EDITOR, IMPORTS, first);
        assertThat(applied(PROVINCE_EDITOR, IMPORTS, second).getList("faults.code"))
                .isEqualTo(List.of("stale-version"));
        var set = onlySet();

        var changing = checked(PROVINCE_EDITOR, IMPORTS, XLSX, FIRST);
        putNodes(set, 1, SampleCatalogue.leaf("V", "5")).then().statusCode(200);
        assertThat(applied(PROVINCE_EDITOR, IMPORTS, changing).getList("faults.code"))
                .isEqualTo(List.of("stale-version"));
        as(PROVINCE_EDITOR).get("/api/v1/criteria-sets/" + set).then().body("nodes.code", contains("V"));

        var removing = checked(PROVINCE_EDITOR, IMPORTS, XLSX, FIRST);
        as(PROVINCE_EDITOR)
                .header("If-Match", "\"2\"")
                .delete("/api/v1/criteria-sets/" + set)
                .then()
                .statusCode(204);
        assertThat(applied(PROVINCE_EDITOR, IMPORTS, removing).getList("faults.code"))
                .isEqualTo(List.of("stale-version"));
        assertThat(sets()).isEmpty();
    }

    @Test
    void of_two_drafts_that_may_be_meant_none_is_taken() {
        SampleCatalogue.draft(units.province());
        SampleCatalogue.draft(units.province());
        var rows = StoredRows.counts();
        var job = checked(PROVINCE_EDITOR, IMPORTS, XLSX, FIRST);
        assertThat(job.getList("faults.collect { it.sheet + ' ' + it.row + ' ' + it.column + ' ' + it.code }"))
                .isEqualTo(List.of("set 2 decisionNumber several-drafts"));
        assertThat(StoredRows.counts()).isEqualTo(rows);
    }

    @Test
    void a_published_set_and_a_draft_of_others_are_not_meant() {
        SampleCatalogue.published(units.province());
        var job = checked(PROVINCE_EDITOR, IMPORTS, XLSX, FIRST);
        assertThat(counts(job)).as("a new draft beside the published set").containsExactly(3, 0, 0, 0);

        applied(PROVINCE_EDITOR, IMPORTS, job);
        assertThat(checked(DISTRICT_EDITOR, IMPORTS, XLSX, FIRST)
                        .getList("faults.collect { it.column + ' ' + it.code }"))
                .as("not even that there is one")
                .isEqualTo(List.of("issuer forbidden"));
    }

    @Test
    void what_a_file_changes_is_found_under_the_request_that_applied_it() {
        var job = checked(PROVINCE_EDITOR, IMPORTS, XLSX, FIRST);
        as(PROVINCE_EDITOR)
                .header("If-Match", "\"" + job.getLong("version") + "\"")
                .header("X-Request-Id", "application-of-a-set")
                .post("/api/v1/" + IMPORTS + "/" + job.getString("id") + "/application")
                .then()
                .statusCode(202);
        await().atMost(RealParts.PATIENCE).until(() -> !sets().isEmpty());
        as(PROVINCE_ADMINISTRATOR)
                .queryParam("subjectId", onlySet())
                .get("/api/v1/audit/criteria")
                .then()
                .body("items.action", contains("criteria-set.created", "criteria-set.criteria-replaced"))
                .body("items.requestId", contains("application-of-a-set", "application-of-a-set"))
                .body("items.actor", contains("danhmuc.tinh", "danhmuc.tinh"));
    }

    private static List<Integer> counts(JsonPath job) {
        assertThat(job.getList("faults")).isEmpty();
        return List.of(
                job.getInt("counts.created"),
                job.getInt("counts.changed"),
                job.getInt("counts.unchanged"),
                job.getInt("counts.removed"));
    }

    private static String onlySet() {
        assertThat(sets()).hasSize(1);
        return sets().getFirst();
    }

    private static List<String> sets() {
        return as(PROVINCE_EDITOR).get("/api/v1/criteria-sets").jsonPath().getList("items.id");
    }
}
