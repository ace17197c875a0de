package vn.chiso.notification.policy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.notification.Api;
import vn.chiso.notification.Sample;
import vn.chiso.notification.ladder.TestAssignments;

@QuarkusTest
class PolicyResourceTest {

    private static final String POLICIES = "/api/v1/reminder-policies";
    private static final String DEFAULT = POLICIES + "/018e0f66-0000-7000-8000-000000000001";

    private final Sample sample;
    private final TestAssignments assignments;

    PolicyResourceTest(Sample sample, TestAssignments assignments) {
        this.sample = sample;
        this.assignments = assignments;
    }

    @BeforeEach
    void onlyTheDefault() {
        sample.reset("2024-03-12");
        onlyTheDefaultAgain();
    }

    @AfterEach
    void onlyTheDefaultAgain() {
        Sample.execute("delete from reminder_policy where unit_id is not null");
        Sample.execute("delete from reminder_policy_version where version > 0");
        Sample.execute("update reminder_policy set version = 0, name = 'Thang nhắc việc mặc định'");
    }

    @Test
    void the_default_ladder_is_there_for_everybody_to_read() {
        Api.officer()
                .get(POLICIES)
                .then()
                .statusCode(200)
                .body("items.code", contains("default"))
                .body("items[0].unitId", nullValue())
                .body("items[0].rungs.offsetDays", contains(-14, -7, -3, -1, 0, 1, 3, 7))
                .body("items[0].rungs[7].positions", contains("STANDING_OFFICE", "LEADERSHIP"));
    }

    @Test
    void a_units_own_ladder_serves_the_plans_of_its_subtree() {
        Api.coordinator()
                .body(body("vinh-linh", Sample.DISTRICT, 2, -5))
                .post(POLICIES)
                .then()
                .statusCode(201)
                .body("rungs.offsetDays", contains(-5, 2));
        Api.administrator()
                .body(body("quang-tri", Sample.PROVINCE, -30))
                .post(POLICIES)
                .then()
                .statusCode(201);

        var assignment = assignments.add("2024-06-30");

        Assertions.assertThat(Sample.column(
                        "select offset_days from rung where assignment_id = '" + assignment + "' order by 1"))
                .as("the nearest unit above the plan's owner decides")
                .containsExactly("-5", "2");
    }

    @Test
    void a_changed_ladder_holds_for_what_comes_after() {
        var before = assignments.add("2024-06-30");
        var rungs = "\"rungs\":[{\"offsetDays\":-2,\"positions\":[\"OFFICER\"],\"channels\":[\"INBOX\"]}]";
        var location = Api.coordinator()
                .body(body("vinh-linh", Sample.DISTRICT, -5))
                .post(POLICIES)
                .then()
                .extract()
                .header("Location");

        Api.coordinator()
                .header("If-Match", "\"0\"")
                .body("{\"code\":\"vinh-linh\",\"name\":\"Mới\",\"unitId\":\"" + Sample.DISTRICT + "\"," + rungs + "}")
                .put(location)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""));

        var after = assignments.add("2024-06-30");
        Assertions.assertThat(rungsOf(before)).isEqualTo(8);
        Assertions.assertThat(rungsOf(after)).isEqualTo(1);
    }

    @Test
    void only_an_administrator_changes_the_default() {
        var body = "{\"code\":\"default\",\"name\":\"Mặc định\",\"rungs\":" + rungs(-1) + "}";

        Api.coordinator()
                .header("If-Match", "\"0\"")
                .body(body)
                .put(DEFAULT)
                .then()
                .statusCode(403);
        Api.administrator().body(body).put(DEFAULT).then().statusCode(428);
        Api.administrator()
                .header("If-Match", "\"9\"")
                .body(body)
                .put(DEFAULT)
                .then()
                .statusCode(412);
    }

    @Test
    void the_default_is_changed_by_the_administrator_of_the_whole_tree_and_found_in_his_audit() {
        var rungs = Api.administrator().get(DEFAULT).then().extract().path("rungs");
        var body = Map.of("code", "default", "name", "Mặc định", "rungs", rungs);

        for (var grant : List.of("admin@QT.GL", "admin@CA.VL", "admin@KHONG.CO", "task-coordinator@QT")) {
            Api.as("quantri.khac", grant)
                    .header("If-Match", "\"0\"")
                    .body(body)
                    .put(DEFAULT)
                    .then()
                    .statusCode(403);
        }
        Api.administrator()
                .header("If-Match", "\"0\"")
                .body(body)
                .put(DEFAULT)
                .then()
                .statusCode(200)
                .body("name", equalTo("Mặc định"));
        Api.administrator()
                .get("/api/v1/audit/notification?subjectType=reminder-policy")
                .then()
                .statusCode(200)
                .body("items.action", contains("reminder-policy.changed"))
                .body("items[0].grantUsed", equalTo("admin@QT"));
    }

    @Test
    void a_foreign_unit_does_not_exist_and_an_officer_may_not() {
        Api.stranger().body(body("x", Sample.DISTRICT, 1)).post(POLICIES).then().statusCode(404);
        Api.officer()
                .body(body("x", Sample.INSPECTORATE, 1))
                .post(POLICIES)
                .then()
                .statusCode(403);
    }

    @Test
    void a_unit_has_one_ladder_and_code_and_unit_stay() {
        var location = Api.coordinator()
                .body(body("vinh-linh", Sample.DISTRICT, -5))
                .post(POLICIES)
                .then()
                .extract()
                .header("Location");

        Api.coordinator()
                .body(body("khac", Sample.DISTRICT, -5))
                .post(POLICIES)
                .then()
                .statusCode(409)
                .body("code", equalTo("policy-exists"));
        Api.coordinator()
                .header("If-Match", "\"0\"")
                .body(body("khac", Sample.DISTRICT, -5))
                .put(location)
                .then()
                .statusCode(400)
                .body("code", equalTo("policy-identity-fixed"));
        Api.coordinator()
                .body(body("hai-lan", Sample.HOME_AFFAIRS, -5, -5))
                .post(POLICIES)
                .then()
                .statusCode(400)
                .body("code", equalTo("policy-rung-twice"))
                .body("errors[0].pointer", equalTo("/rungs/1/offsetDays"));
        Api.coordinator()
                .body("{\"code\":\"khong-don-vi\",\"name\":\"X\",\"rungs\":" + rungs(-1) + "}")
                .post(POLICIES)
                .then()
                .statusCode(400)
                .body("code", equalTo("policy-needs-unit"))
                .body("errors", hasSize(1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[]",
                "[null]",
                "[{\"positions\":[\"OFFICER\"],\"channels\":[\"INBOX\"]}]",
                "[{\"offsetDays\":366,\"positions\":[\"OFFICER\"],\"channels\":[\"INBOX\"]}]",
                "[{\"offsetDays\":1.5,\"positions\":[\"OFFICER\"],\"channels\":[\"INBOX\"]}]",
                "[{\"offsetDays\":1234567890123456789012345678901234567890,\"positions\":[\"OFFICER\"],\"channels\":[\"INBOX\"]}]",
                "[{\"offsetDays\":12345678901234567890123456789012345678901,\"positions\":[\"OFFICER\"],\"channels\":[\"INBOX\"]}]",
                "[{\"offsetDays\":1,\"positions\":[],\"channels\":[\"INBOX\"]}]",
                "[{\"offsetDays\":1,\"positions\":[null],\"channels\":[\"INBOX\"]}]",
                "[{\"offsetDays\":1,\"positions\":[\"OFFICER\"],\"channels\":[\"SMS\"]}]"
            })
    void a_ladder_that_makes_no_sense_is_refused(String rungs) {
        Api.coordinator()
                .body("{\"code\":\"x\",\"name\":\"X\",\"unitId\":\"" + Sample.DISTRICT + "\",\"rungs\":" + rungs + "}")
                .post(POLICIES)
                .then()
                .statusCode(400);
    }

    private static long rungsOf(UUID assignment) {
        return Sample.count("select count(*) from rung where assignment_id = '" + assignment + "'");
    }

    private static String body(String code, UUID unit, int... offsets) {
        return "{\"code\":\"" + code + "\",\"name\":\"Thang riêng\",\"unitId\":\"" + unit + "\",\"rungs\":"
                + rungs(offsets) + "}";
    }

    private static String rungs(int... offsets) {
        return java.util.Arrays.stream(offsets)
                .mapToObj(offset -> "{\"offsetDays\":" + offset
                        + ",\"positions\":[\"UNIT_HEAD\",\"OFFICER\"],\"channels\":[\"INBOX\"]}")
                .collect(java.util.stream.Collectors.joining(",", "[", "]"));
    }
}
