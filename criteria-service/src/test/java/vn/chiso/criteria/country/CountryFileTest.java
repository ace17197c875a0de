package vn.chiso.criteria.country;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleImports.CSV;
import static vn.chiso.criteria.SampleImports.XLSX;
import static vn.chiso.criteria.SampleImports.applied;
import static vn.chiso.criteria.SampleImports.checked;
import static vn.chiso.criteria.SampleImports.download;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import vn.chiso.criteria.SampleCatalogue;
import vn.chiso.criteria.country.SyntheticCountry.Invented;
import vn.chiso.testing.RealParts;
import vn.chiso.testing.Tokens;

/** Five thousand units in one file, and who answers for each. Times are told, never judged. */
@QuarkusTest
class CountryFileTest {

    private static final Logger LOG = Logger.getLogger(CountryFileTest.class);
    private static final String IMPORTS = "units/imports";
    private static final int ROWS = 5_000;
    private static final List<Invented> UNITS = SyntheticCountry.of(2025).subList(0, ROWS);

    /** One who administers every province: each is a tree of its own. */
    private static final String ADMINISTRATOR = Tokens.of(
            "quantri.syn",
            IntStream.rangeClosed(1, SyntheticCountry.PROVINCES)
                    .mapToObj("admin@SYN.%02d"::formatted)
                    .toArray(String[]::new));

    @Test
    void five_thousand_units_are_taken_over_and_told_of_and_the_same_file_changes_nothing() throws SQLException {
        RealParts.truncateAll();
        var created = imported("create", CSV, file(UNITS, ""));
        assertThat(created.getMap("counts"))
                .isEqualTo(Map.of("created", ROWS, "changed", 0, "unchanged", 0, "removed", 0));
        assertThat(created.getInt("rowsDone")).isEqualTo(ROWS);
        for (var table : List.of("unit", "unit_node", "unit_period", "unit_name", "audit_entry")) {
            assertThat(count("select count(*) from " + table)).as(table).isEqualTo(ROWS);
        }
        assertThat(count("select count(*) from outbox_event where topic = 'criteria.unit'"))
                .isEqualTo(ROWS);
        assertThat(count("select count(*) from unit_path")).isEqualTo(pathsOf(UNITS));

        var again = timed("check again", () -> checked(ADMINISTRATOR, IMPORTS, CSV, file(UNITS, "")));
        assertThat(again.getMap("counts"))
                .isEqualTo(Map.of("created", 0, "changed", 0, "unchanged", ROWS, "removed", 0));

        var renamed = imported("rename", CSV, file(UNITS, " mới"));
        assertThat(renamed.getMap("counts"))
                .isEqualTo(Map.of("created", 0, "changed", ROWS, "unchanged", 0, "removed", 0));
        assertThat(count("select count(*) from unit_node where name like '% mới' and version = 1"))
                .isEqualTo(ROWS);
        assertThat(count("select count(*) from outbox_event where topic = 'criteria.unit'"))
                .isEqualTo(2 * ROWS);

        var workbook = timed("export xlsx", () -> download(ADMINISTRATOR, "units/export"));
        var whole = timed("check xlsx", () -> checked(ADMINISTRATOR, IMPORTS, XLSX, workbook));
        assertThat(whole.getList("faults")).isEmpty();
        assertThat(whole.getMap("counts"))
                .isEqualTo(Map.of("created", 0, "changed", 0, "unchanged", ROWS, "removed", 0));
    }

    @Test
    void five_thousand_responsibilities_are_assigned_and_the_same_file_assigns_nothing() throws SQLException {
        RealParts.truncateAll();
        imported("create", CSV, file(UNITS, ""));
        var path = "responsibilities/imports?criteriaSetId=" + published();
        var assigned = imported("responsibilities", "responsibilities/imports", path, CSV, letter());
        assertThat(assigned.getMap("counts"))
                .isEqualTo(Map.of("created", ROWS, "changed", 0, "unchanged", 0, "removed", 0));
        assertThat(count("select count(*) from outbox_event where topic = 'criteria.responsibility'"))
                .isEqualTo(ROWS);
        assertThat(count("select count(*) from audit_entry where action = 'responsibility.assigned'"))
                .isEqualTo(ROWS);
        var workbook = timed("export responsibilities", () -> download(ADMINISTRATOR, "responsibilities/export"));
        var again = timed(
                "check responsibilities xlsx",
                () -> checked(ADMINISTRATOR, "responsibilities/imports", XLSX, workbook));
        assertThat(again.getList("faults")).isEmpty();
        assertThat(again.getMap("counts"))
                .isEqualTo(Map.of("created", 0, "changed", 0, "unchanged", ROWS, "removed", 0));
    }

    private static String published() {
        var issuer =
                as(ADMINISTRATOR).get("/api/v1/units?code=SYN.01").jsonPath().getString("items[0].id");
        var sets = "/api/v1/criteria-sets/";
        var set = as(ADMINISTRATOR)
                .body(SampleCatalogue.setBody(issuer))
                .post(sets)
                .jsonPath()
                .getString("id");
        as(ADMINISTRATOR)
                .header("If-Match", "\"0\"")
                .body("[" + SampleCatalogue.leaf("V.5", "5") + "]")
                .put(sets + set + "/nodes")
                .then()
                .statusCode(200);
        as(ADMINISTRATOR)
                .header("If-Match", "\"1\"")
                .post(sets + set + "/publication")
                .then()
                .statusCode(200);
        return set;
    }

    /** Each unit answers for itself. */
    private static byte[] letter() {
        var csv = new StringBuilder("criterionCode,assessedUnit,leadUnits,from,sourceNumber,sourceDate,sourceIssuer\n");
        for (var unit : UNITS) {
            csv.append("V.5,%1$s,%1$s,2025-07-01,1/UBND-NV,2025-07-01,SYN.01\n".formatted(unit.code()));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonPath imported(String what, String type, byte[] file) {
        return imported(what, IMPORTS, IMPORTS, type, file);
    }

    private static JsonPath imported(String what, String jobs, String path, String type, byte[] file) {
        var job = timed(what + ": check", () -> checked(ADMINISTRATOR, path, type, file));
        assertThat(job.getList("faults")).isEmpty();
        var ended = timed(what + ": apply", () -> applied(ADMINISTRATOR, jobs, job));
        assertThat(ended.getString("state")).isEqualTo("APPLIED");
        return ended;
    }

    /** In no order: parents before and behind their children. */
    private static byte[] file(List<Invented> units, String suffix) {
        var shuffled = new ArrayList<>(units);
        Collections.shuffle(shuffled, new Random(7));
        var csv = new StringBuilder("code,name,type,parentCode,validFrom\n");
        for (var unit : shuffled) {
            csv.append(unit.code())
                    .append(',')
                    .append(unit.name())
                    .append(suffix)
                    .append(',')
                    .append(unit.type())
                    .append(',')
                    .append(unit.parentCode() == null ? "" : unit.parentCode())
                    .append(",2025-07-01\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Each unit, and each pair of a unit and one above it: codes grow by one part a level. */
    private static int pathsOf(List<Invented> units) {
        return units.stream()
                .mapToInt(unit -> unit.code().split("\\.").length - 1)
                .sum();
    }

    private static int count(String query) throws SQLException {
        try (var connection = RealParts.database().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Of this process alone, without the database. */
    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static <T> T timed(String what, Supplier<T> work) {
        var begin = System.nanoTime();
        var used = cpu();
        var result = work.get();
        LOG.infof(
                "%d rows, %s: %d ms, %d ms of them on the processor",
                ROWS,
                what,
                (System.nanoTime() - begin) / 1_000_000,
                cpu().minus(used).toMillis());
        return result;
    }
}
