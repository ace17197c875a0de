package vn.chiso.criteria.set.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleCatalogue.draft;
import static vn.chiso.criteria.SampleCatalogue.leaf;
import static vn.chiso.criteria.SampleCatalogue.putNodes;
import static vn.chiso.criteria.SampleImports.CSV;
import static vn.chiso.criteria.SampleImports.XLSX;
import static vn.chiso.criteria.SampleImports.applied;
import static vn.chiso.criteria.SampleImports.checked;
import static vn.chiso.criteria.SampleImports.download;
import static vn.chiso.criteria.SampleImports.send;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.criteria.SampleCatalogue;
import vn.chiso.platform.sheet.SheetFile;
import vn.chiso.platform.sheet.SheetFormat;
import vn.chiso.testing.RealParts;

/** Long texts, long files, and files that go out while their set is being changed. */
@QuarkusTest
class LargeSetFileTest {

    private static final String IMPORTS = "criteria-sets/imports";

    private SampleCatalogue.Units units;

    @BeforeEach
    void catalogue() {
        units = SampleCatalogue.fresh();
    }

    /** A formula of fifty cases, each as long as it may be: four cells of a workbook. */
    @ParameterizedTest
    @CsvSource({"xlsx, " + XLSX, "csv, " + CSV})
    void a_method_longer_than_a_cell_goes_out_and_comes_back_whole(String format, String type) {
        var set = draft(units.province());
        var formula = IntStream.range(0, 50)
                .mapToObj(i -> "{\"title\":\"%s\",\"when\":\"x > %d%s\",\"points\":\"%s1\"}"
                        .formatted("đ".repeat(400), i, " + 0".repeat(240), "0 + ".repeat(240)))
                .collect(Collectors.joining(
                        ",",
                        "{\"kind\":\"FORMULA\",\"variables\":[{\"name\":\"x\",\"title\":\"X\"}],\"cases\":[",
                        "]}"));
        putNodes(set, 0, leaf("I", "1"), leaf("II", "2", formula), leaf("III", "3"))
                .then()
                .statusCode(200);
        var file = download(PROVINCE_EDITOR, "criteria-sets/" + set + "/export?format=" + format);

        var unchanged = checked(PROVINCE_EDITOR, IMPORTS + "?criteriaSetId=" + set, type, file);
        assertThat(unchanged.getList("faults")).isEmpty();
        assertThat(unchanged.getInt("counts.unchanged")).isEqualTo(3);

        var other = draft(units.district());
        applied(PROVINCE_EDITOR, IMPORTS, checked(PROVINCE_EDITOR, IMPORTS + "?criteriaSetId=" + other, type, file));
        assertThat(method(other)).isEqualTo(method(set)).hasToString(method(set).toString());
        assertThat(method(other).toString().length()).isGreaterThan(3 * 32_767);
    }

    private static Object method(String set) {
        return as(PROVINCE_EDITOR)
                .get("/api/v1/criteria-sets/" + set)
                .jsonPath()
                .get("nodes.find { it.code == 'II' }.method");
    }

    @Test
    void the_largest_set_comes_in_and_is_changed_by_the_next_file() {
        IntStream.range(0, 50)
                .forEach(i -> SampleCatalogue.unit("QT.VL.P" + i, "Phòng " + i, "DIVISION", units.district()));
        assertThat(taken("Tiêu chí", "created")).isGreaterThanOrEqualTo(2_000);
        assertThat(taken("Tiêu chí", "unchanged")).isGreaterThanOrEqualTo(2_000);
        assertThat(taken("Nội dung", "changed")).isGreaterThanOrEqualTo(2_000);
    }

    private static int taken(String word, String count) {
        var file = Workbooks.of(Workbooks.head("Bộ tiêu chí lớn nhất", null), criteria(word));
        var job = checked(PROVINCE_EDITOR, IMPORTS, XLSX, file);
        assertThat(job.getList("faults")).isEmpty();
        return applied(PROVINCE_EDITOR, IMPORTS, job).getInt("counts." + count);
    }

    @Test
    void how_far_a_long_file_has_come_is_told_while_it_is_at_work() throws SQLException {
        var file = Workbooks.of(
                Workbooks.head("Bộ tiêu chí lớn nhất", null),
                criteria("Tiêu chí").stream().peek(row -> row.set(7, null)).toList());
        String location;
        try (var connection = RealParts.database().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table criterion_node in access exclusive mode");
            location = send(PROVINCE_EDITOR, IMPORTS, XLSX, file)
                    .then()
                    .statusCode(202)
                    .extract()
                    .header("Location");
            await().atMost(RealParts.PATIENCE).until(() -> done(location) > 0);
            assertThat(as(PROVINCE_EDITOR).get(location).jsonPath().getString("state"))
                    .isEqualTo("CHECKING");
            connection.rollback();
        }
        await().atMost(RealParts.PATIENCE)
                .until(() -> as(PROVINCE_EDITOR).get(location).jsonPath().getString("state"), "CHECKED"::equals);
        assertThat(done(location)).isEqualTo(2_001);
    }

    private static int done(String location) {
        return as(PROVINCE_EDITOR).get(location).jsonPath().getInt("rowsDone");
    }

    /** Head and criteria are changed together while the export waits between the two. */
    @Test
    void a_set_that_is_changed_meanwhile_goes_out_as_it_was_at_one_moment() throws Exception {
        var set = draft(units.province());
        putNodes(set, 0, leaf("I", "1")).then().statusCode(200);
        byte[] file;
        try (var connection = RealParts.database().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table criterion_node in access exclusive mode");
            var export =
                    CompletableFuture.supplyAsync(() -> download(PROVINCE_EDITOR, "criteria-sets/" + set + "/export"));
            await().atMost(RealParts.PATIENCE).until(LargeSetFileTest::somebodyWaits);
            statement.executeUpdate("update criteria_set set title = 'sau', version = version + 1");
            statement.executeUpdate("update criterion_node set title = 'sau'");
            connection.commit();
            file = export.get(RealParts.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        var read = SheetFile.read(file, SheetFormat.XLSX, List.of(SetSheets.HEAD, SetSheets.CRITERIA));
        assertThat(read.rows("set").getFirst().text("title")).isEqualTo("Bộ tiêu chí năm 2023");
        assertThat(read.rows("criteria").getFirst().text("title")).isEqualTo("Tiêu chí I");
    }

    private static boolean somebodyWaits() throws SQLException {
        try (var connection = RealParts.database().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select 1 from pg_locks where not granted and relation = 'criterion_node'::regclass")) {
            return rows.next();
        }
    }

    /** 50 sections of 39 criteria each, with tiers, texts and 50 appraising units. */
    private static List<List<Object>> criteria(String word) {
        var tiers = IntStream.range(0, 5)
                .mapToObj(i -> "{\"from\":%d,%s\"points\":%s}"
                        .formatted(i * 20, i == 4 ? "" : "\"to\":%d,".formatted(i * 20 + 20), i * 0.25))
                .collect(Collectors.joining(",", "{\"kind\":\"TIERED\",\"input\":\"rate\",\"tiers\":[", "]}"));
        return IntStream.rangeClosed(1, 50)
                .boxed()
                .flatMap(section -> IntStream.range(0, 40)
                        .mapToObj(i -> i == 0
                                ? row(word, String.valueOf(section), null, "39", null, null)
                                : row(word, section + "." + i, String.valueOf(section), "1", tiers, "QT.VL.P" + i)))
                .toList();
    }

    private static List<Object> row(
            String word, String code, String parent, String points, String method, String unit) {
        return Arrays.asList(
                code,
                word + " " + code + " của bộ tiêu chí đánh giá mức độ hoàn thành nhiệm vụ",
                parent,
                new BigDecimal(points),
                method,
                method == null ? null : "EXCLUDED",
                true,
                unit,
                "Từ 80% trở lên: 1 điểm; dưới 80%: theo bậc. ".repeat(4),
                "Quyết định số 1371/QĐ-UBND ngày 29/6/2023",
                null,
                null);
    }
}
