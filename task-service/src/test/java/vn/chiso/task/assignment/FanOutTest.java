package vn.chiso.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static vn.chiso.task.TaskApi.as;
import static vn.chiso.task.TaskApi.asCoordinator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.task.PlanApi;
import vn.chiso.task.TaskApi;
import vn.chiso.task.TaskTest;
import vn.chiso.task.VinhLinh;

/** Who gets an occurrence that nobody has yet. */
@QuarkusTest
class FanOutTest extends TaskTest {

    @Inject
    AssignmentCreation creation;

    @Inject
    AssignmentRepository assignments;

    @Inject
    BusinessClock clock;

    @Inject
    Sql sql;

    private final UUID group = UUID.randomUUID();
    private UUID task;

    /** The lead of one issued task becomes a group; another group cooperates. */
    @BeforeEach
    void a_task_of_a_group() {
        String plan = issuedPlan();
        task = sql.query(
                        "select id from task where plan_id = ? and criterion_code = 'IV.5.a' order by id",
                        row -> row.getObject(1, UUID.class),
                        UUID.fromString(plan))
                .getFirst();
        sql.update("delete from task_party where task_id = ?", task);
        party(1, "LEAD", group, "Chủ tịch UBND xã");
        sql.update(
                "insert into unit_group (id, version, code, name, owner_unit_id) values (?, 1, 'VL.X', 'Các đơn vị', ?)",
                group,
                VinhLinh.unit(VinhLinh.DISTRICT));
    }

    private void party(int position, String part, UUID groupId, String official) {
        sql.update("""
                insert into task_party (task_id, position, part, kind, written, group_id, group_code, group_name, official_position)
                values (?, ?, ?, 'GROUP', 'Các đơn vị', ?, 'VL.X', 'Các đơn vị', ?)
                """, task, position, part, groupId, official);
    }

    private void member(UUID of, UUID unit, String from, String to) {
        sql.update(
                "insert into unit_group_member (unit_group_id, unit_id, valid_from, valid_to) values (?, ?, ?::date, ?::date)",
                of,
                unit,
                from,
                to);
    }

    private UUID occurrence(String key) {
        return sql.query(
                        "insert into task_occurrence (id, task_id, key, due_date, created_at) "
                                + "values (uuidv7(), ?, ?, date '2024-06-30', now()) returning id",
                        row -> row.getObject(1, UUID.class),
                        task,
                        key)
                .getFirst();
    }

    private FanOut fanOut(UUID... occurrences) {
        return QuarkusTransaction.requiringNew()
                .call(() -> creation.fanOutOccurrences(List.of(occurrences), clock.now()));
    }

    @Test
    void a_group_gets_a_row_for_every_member_of_the_day_and_only_once() {
        member(group, VinhLinh.unit(VinhLinh.POLICE), "2000-01-01", null);
        member(group, VinhLinh.unit(VinhLinh.INSPECTORATE), "2024-03-08", null);
        member(group, VinhLinh.unit(VinhLinh.AGRICULTURE), "2000-01-01", "2024-03-08");
        UUID june = occurrence("2024-06-01");

        assertThat(fanOut(june).requireEverybody().assignments()).isEqualTo(2);
        assertThat(fanOut(june).assignments()).isZero();

        asCoordinator()
                .queryParam("work", "NOT_STARTED")
                .queryParam("unitId", VinhLinh.unit(VinhLinh.POLICE))
                .get("/api/v1/assignments")
                .then()
                .body("items.findAll { it.taskId == '" + task + "' }", hasSize(1))
                .body("items.find { it.taskId == '" + task + "' }.dueDate", is("2024-06-30"))
                .body("items.find { it.taskId == '" + task + "' }.assigneePosition", is("Chủ tịch UBND xã"));
        assertThat(count("outbox_event where topic = 'task.assignment' and event_key in (select id::text from "
                        + "assignment where occurrence_id = '" + june + "')"))
                .isEqualTo(2);
    }

    @Test
    void a_group_without_members_on_the_day_is_refused_where_somebody_waits_and_told_where_nobody_does() {
        member(group, VinhLinh.unit(VinhLinh.AGRICULTURE), "2024-03-09", null);

        var given = fanOut(occurrence("2024-06-01"));

        assertThat(given.assignments()).isZero();
        assertThatThrownBy(given::requireEverybody).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.type().code()).isEqualTo("group-without-members");
            assertThat(refused.errors())
                    .extracting(Violation::pointer)
                    .containsExactly("/tasks/" + task + "/parties/1");
        });
    }

    @Test
    void a_plan_that_gives_work_to_a_group_without_members_is_not_issued() {
        String notice = PlanApi.begin("NOTICE");
        String item = PlanApi.added(notice, PlanApi.item("REMEDY", "I", "1", "Báo cáo kết quả"));
        String given = PlanApi.addedTask(
                notice, item, PlanApi.task("Gửi báo cáo", "trước ngày 31/12/2024", Map.of("groupId", group)));

        TaskApi.issue(notice)
                .then()
                .statusCode(409)
                .body("code", is("group-without-members"))
                .body("errors.pointer[0]", startsWith("/tasks/" + given + "/parties/"));

        member(group, VinhLinh.unit(VinhLinh.POLICE), "2000-01-01", null);
        TaskApi.issue(notice).then().statusCode(200).body("assignments", is(1));
    }

    @Test
    void a_member_that_is_not_known_yet_is_not_silently_left_out() {
        member(group, VinhLinh.unit(VinhLinh.POLICE), "2000-01-01", null);
        member(group, UUID.randomUUID(), "2000-01-01", null);

        var given = fanOut(occurrence("2024-06-01"));

        assertThatThrownBy(given::requireEverybody)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type().code()).isEqualTo("group-member-unknown"));
    }

    @Test
    void as_many_as_a_country_has_are_read_at_once() {
        var ids = Stream.generate(UUID::randomUUID).limit(70_000).toList();

        assertThat(QuarkusTransaction.requiringNew().call(() -> assignments.findAmong(ids)))
                .isEmpty();
    }

    @Test
    void members_of_a_supervising_group_see_the_work_of_others() {
        UUID supervisors = UUID.randomUUID();
        sql.update(
                "insert into unit_group (id, version, code, name, owner_unit_id) values (?, 1, 'VL.Y', 'Theo dõi', ?)",
                supervisors,
                VinhLinh.unit(VinhLinh.DISTRICT));
        member(supervisors, VinhLinh.unit(VinhLinh.MILITARY), "2000-01-01", null);
        as("canbo.qs", "scoring-officer@QS.VL")
                .queryParam("limit", 200)
                .get("/api/v1/assignments")
                .then()
                .body("items.criterionCode", contains("I.C.3"));

        party(2, "SUPERVISING", supervisors, null);

        as("canbo.qs", "scoring-officer@QS.VL")
                .queryParam("limit", 200)
                .get("/api/v1/assignments")
                .then()
                .body("items.unit.code.sort()", contains("QS.VL", "QT.VL.TTR"));
    }
}
