package vn.chiso.platform.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.Database;
import vn.chiso.platform.request.RequestId;
import vn.chiso.platform.sheet.Column;
import vn.chiso.platform.sheet.SheetFile;
import vn.chiso.platform.sheet.SheetFormat;
import vn.chiso.platform.sheet.SheetLayout;
import vn.chiso.testing.RealParts;
import vn.chiso.testing.Tokens;

@QuarkusTest
class ImportsTest {

    private static final String IMPORTS = "/api/v1/probes/imports";
    private static final SheetLayout LAYOUT = new SheetLayout(
            "probes",
            List.of(Column.required("name", Column.Kind.TEXT, ""), Column.required("points", Column.Kind.DECIMAL, "")));

    private final String mark = UUID.randomUUID().toString();

    @Test
    void a_file_is_checked_first_and_taken_over_when_its_author_says_so() {
        var job = checked(csv(3));
        assertThat(job.getString("state")).isEqualTo("CHECKED");
        assertThat(job.getInt("counts.created")).isEqualTo(3);
        assertThat(probes()).as("a check changes nothing").isZero();
        assertThat(outboxRows()).isZero();

        apply(job, "\"" + job.getLong("version") + "\"").then().statusCode(202).body("state", equalTo("APPLYING"));
        assertThat(ended(job.getString("id")).getString("state")).isEqualTo("APPLIED");
        assertThat(probes()).isEqualTo(3);
        assertThat(outboxRows()).as("one event each").isEqualTo(3);
        assertThat(Database.value("select actor from audit_entry where after ->> 'name' = ?", mark + " 1"))
                .as("the author, not the system")
                .isEqualTo("an");
    }

    @Test
    void what_an_import_changes_is_found_under_the_request_that_asked_for_it() {
        var sent = as("an").header(RequestId.HEADER, "check-" + mark)
                .contentType("text/csv")
                .body(bytes(csv(1)))
                .post(IMPORTS);
        var job = ended(sent.jsonPath().getString("id"));
        assertThat(requestOf(job)).isEqualTo("check-" + mark);

        as("an").header("If-Match", "\"" + job.getLong("version") + "\"")
                .header(RequestId.HEADER, "apply-" + mark)
                .post(IMPORTS + "/" + job.getString("id") + "/application")
                .then()
                .statusCode(202);
        ended(job.getString("id"));
        assertThat(requestOf(job)).isEqualTo("apply-" + mark);
        assertThat(Database.value("select request_id from audit_entry where after ->> 'name' = ?", mark + " 1"))
                .isEqualTo("apply-" + mark);
    }

    private static Object requestOf(JsonPath job) {
        return Database.value("select request_id from import_job where id = ?::uuid", job.getString("id"));
    }

    @Test
    void how_far_a_long_file_has_come_is_told_while_it_is_at_work() {
        var answer = send("text/csv", bytes(csv(1_000)));
        var id = answer.jsonPath().getString("id");
        var seen = new TreeSet<Integer>();
        await().atMost(RealParts.PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            var job = as("an").get(IMPORTS + "/" + id).jsonPath();
            seen.add(job.getInt("rowsDone"));
            return !job.getString("state").equals("CHECKING");
        });
        assertThat(seen).as("between nothing and all").anyMatch(rows -> rows > 0 && rows < 1_000);
        assertThat(seen.last()).isEqualTo(1_000);
    }

    @Test
    void one_fault_refuses_the_whole_file_and_all_faults_are_named() {
        var job = checked("name,points\n" + mark + " 1,1\n" + mark + " 1,2\n" + mark + " 2,nhiều\n");
        assertThat(job.getString("state")).isEqualTo("REFUSED");
        assertThat(job.getList("faults.row")).isEqualTo(List.of(3, 4));
        assertThat(job.getList("faults.column")).isEqualTo(List.of("name", "points"));
        assertThat(job.getList("faults.code")).isEqualTo(List.of("conflict", "cell-not-number"));
        assertThat(job.getString("faults[1].detail")).isEqualTo("\"nhiều\" không phải là số");
        assertThat(probes()).isZero();
        apply(job, "\"" + job.getLong("version") + "\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("import-not-checked"));
    }

    @Test
    void what_became_wrong_after_the_check_refuses_the_application() {
        var job = checked(csv(2));
        as("an").contentType("application/json")
                .body("{\"name\":\"" + mark + " 2\",\"points\":1}")
                .post("/api/v1/probes")
                .then()
                .statusCode(201);
        apply(job, "\"" + job.getLong("version") + "\"").then().statusCode(202);
        assertThat(ended(job.getString("id")).getString("state")).isEqualTo("REFUSED");
        assertThat(probes())
                .as("the one that was there, and no half of the file")
                .isEqualTo(1);
    }

    @Test
    void a_job_that_a_killed_replica_left_is_taken_up_again_and_happens_once() {
        var job = checked(csv(2));
        Database.value("""
                update import_job set state = 'APPLYING', version = version + 1, attempts = 1,
                       leased_until = now() - interval '1 second'
                 where id = ?::uuid returning id
                """, job.getString("id"));
        assertThat(ended(job.getString("id")).getString("state")).isEqualTo("APPLIED");
        assertThat(probes()).isEqualTo(2);
    }

    @Test
    void an_application_needs_the_version_that_was_read() {
        var job = checked(csv(1));
        apply(job, null).then().statusCode(428);
        apply(job, "\"0\"").then().statusCode(412);
        assertThat(probes()).isZero();
    }

    @Test
    void another_persons_import_does_not_exist() {
        var id = checked(csv(1)).getString("id");
        as("binh").get(IMPORTS + "/" + id).then().statusCode(404);
        as("binh")
                .header("If-Match", "\"1\"")
                .post(IMPORTS + "/" + id + "/application")
                .then()
                .statusCode(404);
    }

    @Test
    void what_is_no_table_is_refused_at_once() {
        send(SheetFormat.XLSX_TYPE, "%PDF-1.7".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body("code", equalTo("not-a-spreadsheet"));
        send("application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(415);
        given().auth()
                .oauth2(Tokens.of("nobody"))
                .contentType("text/csv")
                .body("name,points\n".getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS)
                .then()
                .statusCode(403);
        given().contentType("text/csv").body(new byte[1]).post(IMPORTS).then().statusCode(401);
    }

    @Test
    void the_same_key_with_another_file_is_refused() {
        var key = UUID.randomUUID().toString();
        as("an").header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(bytes(csv(1)))
                .post(IMPORTS)
                .then()
                .statusCode(202);
        as("an").header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(bytes(csv(2)))
                .post(IMPORTS)
                .then()
                .statusCode(422);
    }

    @Test
    void the_template_has_the_columns_that_an_import_wants() {
        var answer = as("an").get(IMPORTS + "/template?format=xlsx");
        answer.then().statusCode(200).header("Content-Disposition", containsString("probes-template.xlsx"));
        var file = SheetFile.read(answer.asByteArray(), SheetFormat.XLSX, List.of(LAYOUT));
        assertThat(file.faults().kept()).isEmpty();
        as("an").get(IMPORTS + "/template?format=ods").then().statusCode(400).body("code", equalTo("unknown-format"));
    }

    private JsonPath checked(String csv) {
        var answer = send("text/csv", bytes(csv));
        answer.then().statusCode(202).header("Location", containsString(IMPORTS));
        return ended(answer.jsonPath().getString("id"));
    }

    /** Waits for the state that follows; the condition is the job's own. */
    private static JsonPath ended(String id) {
        var deadline = System.nanoTime() + RealParts.PATIENCE.toNanos();
        while (true) {
            var job = as("an").get(IMPORTS + "/" + id).jsonPath();
            if (!List.of("CHECKING", "APPLYING").contains(job.getString("state")) || System.nanoTime() > deadline) {
                return job;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static Response apply(JsonPath job, String ifMatch) {
        var request = as("an");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(IMPORTS + "/" + job.getString("id") + "/application");
    }

    private static Response send(String type, byte[] body) {
        return as("an").contentType(type).body(body).post(IMPORTS);
    }

    private static RequestSpecification as(String who) {
        return given().auth().oauth2(Tokens.of(who, "viewer@QT"));
    }

    private String csv(int rows) {
        return "name,points\n"
                + IntStream.rangeClosed(1, rows)
                        .mapToObj(n -> mark + " " + n + ",\"1,5\"\n")
                        .collect(Collectors.joining());
    }

    private static byte[] bytes(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }

    private long probes() {
        return (long) Database.value("select count(*) from probe where name like ?", mark + "%");
    }

    private long outboxRows() {
        return (long) Database.value(
                "select count(*) from outbox_event where convert_from(body, 'UTF8') like ?", "%" + mark + "%");
    }
}
