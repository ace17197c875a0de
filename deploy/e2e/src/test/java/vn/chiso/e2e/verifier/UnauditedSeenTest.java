package vn.chiso.e2e.verifier;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.e2e.verifier.CommandLedger.Ending;

/** A row that no audit entry stands for is seen; what other entries stand for is none. */
class UnauditedSeenTest extends BrokenWorld {

    private static final String ITEM = "0190e1a0-0000-7000-8000-000000000301";
    private static final String TASK = "0190e1a0-0000-7000-8000-000000000302";

    @BeforeEach
    void plan() {
        world.answered(new CommandLedger.Command("request-1", "POST", "/plans", Ending.ACKNOWLEDGED, UNIT));
        world.filled("task", "plan", """
                {"id": "%s", "kind": "NOTICE", "status": "DRAFT"}
                """.formatted(UNIT));
        told("plan.created", "plan", UNIT, "{}");
    }

    @Test
    void an_item_or_a_task_beside_those_that_were_asked_for_is_seen() throws SQLException {
        item(ITEM);
        isBroken(new CommandsExistOnce(), "plan-item " + ITEM + " of plan " + UNIT + " has no audit entry");
        told("plan-item.added", "plan-item", ITEM, "{}");
        holds(new CommandsExistOnce());
        task(TASK, "");
        isBroken(new CommandsExistOnce(), "task " + TASK + " of plan " + UNIT + " has no audit entry");
        told("task.added", "task", TASK, "{\"itemId\": \"" + ITEM + "\"}");
        holds(new CommandsExistOnce());
    }

    @Test
    void the_item_below_which_reports_stand_is_told_of_by_the_duty_to_report() throws SQLException {
        item(ITEM);
        task(TASK, ", \"reporting_window\": \"MONTH\", \"reporting_day\": 5");
        isBroken(new CommandsExistOnce(), "plan-item " + ITEM);
        told("task.added", "task", TASK, "{\"itemId\": \"" + ITEM + "\", \"reportingWindow\": \"MONTH\"}");
        holds(new CommandsExistOnce());
        world.sql("task", "delete from task");
        holds(new CommandsExistOnce());
        item(OTHER);
        isBroken(new CommandsExistOnce(), "plan-item " + OTHER);
    }

    @Test
    void tasks_that_requirements_make_of_items_come_with_the_issuance() throws SQLException {
        item(ITEM);
        told("plan-item.added", "plan-item", ITEM, "{}");
        task(TASK, ", \"requirement_code\": \"R1\"");
        holds(new CommandsExistOnce());
        world.sql("task", "update task set requirement_code = null");
        isBroken(new CommandsExistOnce(), "task " + TASK);
    }

    @Test
    void an_import_tells_how_many_rows_it_brought() throws SQLException {
        item(ITEM);
        item(OTHER);
        task(TASK, "");
        told("plan.imported", "plan", UNIT, "{\"items\": 2, \"tasks\": 1}");
        holds(new CommandsExistOnce());
        task(UUID.randomUUID().toString(), "");
        isBroken(
                new CommandsExistOnce(), "plan " + UNIT + " has 2 of task without an audit entry, and 1 were imported");
        world.sql("task", "delete from task");
        holds(new CommandsExistOnce());
        item(UUID.randomUUID().toString());
        isBroken(new CommandsExistOnce(), "has 3 of plan-item without an audit entry, and 2 were imported");
    }

    @Test
    void a_note_written_twice_and_told_of_once_is_seen() throws SQLException {
        String path = "/assignments/" + OTHER + "/notes";
        world.answered(new CommandLedger.Command("request-2", "POST", path, Ending.ACKNOWLEDGED, TASK));
        note(TASK);
        told("assignment.noted", "assignment", OTHER, "{}");
        world.sql("task", "update audit_entry set request_id = 'request-2' where action = 'assignment.noted'");
        holds(new CommandsExistOnce());
        note(ITEM);
        isBroken(new CommandsExistOnce(), "has 2 notes, and its audit tells of 1");
    }

    private void item(String id) {
        world.filled("task", "plan_item", """
                {"id": "%s", "plan_id": "%s", "kind": "MAINTAIN", "position": %d}
                """.formatted(id, UNIT, Math.abs(id.hashCode() % 1_000_000)));
    }

    private void task(String id, String more) {
        world.filled("task", "task", """
                {"id": "%s", "plan_id": "%s", "item_id": "%s"%s}
                """.formatted(id, UNIT, ITEM, more));
    }

    private void note(String id) {
        world.filled("task", "assignment_note", """
                {"id": "%s", "assignment_id": "%s"}
                """.formatted(id, OTHER));
    }

    private void told(String action, String type, String subject, String after) {
        world.sql("task", """
                insert into audit_entry (id, business_date, actor, action, subject_type, subject_id, after, request_id)
                values (uuidv7(), current_date, 'a', '%s', '%s', '%s', '%s', 'request-1')
                """.formatted(action, type, subject, after));
    }
}
