package vn.chiso.e2e.verifier;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.e2e.verifier.CommandLedger.Ending;

/** What was acknowledged exists once, what was refused does not. */
class CommandInvariantsTest extends BrokenWorld {

    @Test
    void a_doubled_command_is_seen() throws SQLException {
        acknowledged("/plans/1/issuance");
        audit("task", "plan.issued", UNIT);
        holds(new CommandsExistOnce());
        audit("task", "plan.issued", UNIT);
        isBroken(new CommandsExistOnce(), "twice");
    }

    @Test
    void a_lost_command_is_seen() throws SQLException {
        acknowledged("/plans/1/issuance");
        audit("task", "plan.issued", UNIT);
        holds(new CommandsExistOnce());
        world.sql("task", "delete from audit_entry");
        isBroken(new CommandsExistOnce(), "lost");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "POST, /campaigns/1/phase, scoring, campaign.phase-entered",
        "POST, /campaigns/1/publication, scoring, campaign.phase-entered",
        "POST, /scorecards/1/approval, scoring, scorecard.sent-for-approval",
        "POST, /scorecards/1/submission, scoring, scorecard.submitted",
        "PUT, /scorecards/1/lines/I.1/self, scoring, scorecard-line.self-scored",
        "POST, /plans/1/issuance, task, plan.issued",
        "POST, /assignments/1/acceptance, task, assignment.accepted",
        "POST, /assignments/1/reports, task, assignment.reported",
        "POST, /assignments/1/review, task, assignment.reviewed",
        "POST, /assignments/1/extensions, task, assignment.extension-asked"
    })
    void a_command_of_which_only_the_answer_is_left_is_lost(String method, String path, String context, String action)
            throws SQLException {
        world.answered(new CommandLedger.Command("request-1", method, path, Ending.ACKNOWLEDGED, ""));
        answerKept(context);
        audit(context, "something.else", UNIT);
        isBroken(new CommandsExistOnce(), "was acknowledged and is lost");
        audit(context, action, UNIT);
        holds(new CommandsExistOnce());
    }

    @Test
    void keys_that_were_forgotten_after_a_week_are_not_asked_for() throws SQLException {
        acknowledged("/plans/1/issuance");
        audit("task", "plan.issued", UNIT);
        answerKept("task");
        holds(new CommandsExistOnce());
        world.sql("task", "delete from idempotency_key");
        holds(new CommandsExistOnce());
    }

    @Test
    void the_kept_answer_speaks_for_a_command_of_which_nothing_more_is_known() throws SQLException {
        acknowledged("/scorecards/1/lines");
        isBroken(new CommandsExistOnce(), "lost");
        answerKept("scoring");
        holds(new CommandsExistOnce());
    }

    @Test
    void something_created_twice_by_one_command_is_seen() throws SQLException {
        acknowledged("/units");
        unit("criteria.unit", 0);
        audit("criteria", "unit.created", UNIT);
        holds(new CommandsExistOnce());
        audit("criteria", "unit.created", OTHER);
        isBroken(new CommandsExistOnce(), "took effect 2 times: unit.created");
    }

    @Test
    void something_created_that_is_gone_is_seen() throws SQLException {
        acknowledged("/units");
        unit("criteria.unit", 0);
        audit("criteria", "unit.created", UNIT);
        holds(new CommandsExistOnce());
        world.sql("criteria", "delete from unit");
        isBroken(new CommandsExistOnce(), "does not exist");
    }

    @Test
    void the_effect_of_a_refused_command_is_seen() throws SQLException {
        world.answered(new CommandLedger.Command("request-1", "POST", "/units", Ending.REFUSED, ""));
        holds(new CommandsExistOnce());
        audit("criteria", "unit.created", UNIT);
        isBroken(new CommandsExistOnce(), "refused and took effect");
    }

    @Test
    void the_strongest_answer_to_a_command_counts() throws SQLException {
        world.answered(new CommandLedger.Command("request-1", "POST", "/plans/1/issuance", Ending.ACKNOWLEDGED, ""));
        world.answered(new CommandLedger.Command("request-1", "POST", "/plans/1/issuance", Ending.REFUSED, ""));
        isBroken(new CommandsExistOnce(), "lost");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/plans/1/items, plan-item.added, plan_item",
        "/plans/1/items/2/tasks, task.added, task",
        "/assignments/1/notes, assignment.noted, assignment_note",
        "/assignments/1/reports, assignment.reported, ",
        "/assignments/1/acceptance, assignment.accepted, "
    })
    void a_step_of_the_work_done_twice_is_seen(String path, String action, String table) throws SQLException {
        acknowledged(path);
        audit("task", action, UNIT);
        if (table != null) {
            isBroken(new CommandsExistOnce(), "does not exist");
            world.filled("task", table, """
                    {"id": "%s", "kind": "MAINTAIN"}
                    """.formatted(UNIT));
        }
        holds(new CommandsExistOnce());
        audit("task", action, OTHER);
        isBroken(new CommandsExistOnce(), "took effect 2 times: " + action);
    }

    @Test
    void an_appraisal_that_took_effect_twice_is_seen() throws SQLException {
        world.answered(new CommandLedger.Command(
                "request-1", "PUT", "/scorecards/1/lines/I.1/appraisal", Ending.ACKNOWLEDGED, UNIT));
        audit("scoring", "scorecard-line.appraised", UNIT);
        holds(new CommandsExistOnce());
        audit("scoring", "scorecard-line.appraised", UNIT, "{\"version\": 2}");
        isBroken(new CommandsExistOnce(), "took effect 2 times");
    }

    @Test
    void a_command_that_does_many_of_a_kind_is_not_doubled() throws SQLException {
        acknowledged("/responsibilities/batches");
        audit("criteria", "responsibility.assigned", UNIT);
        audit("criteria", "responsibility.assigned", OTHER);
        holds(new CommandsExistOnce());
    }

    @Test
    void a_row_beside_the_one_that_was_asked_for_is_seen() throws SQLException {
        acknowledged("/plans");
        audit("task", "plan.created", UNIT);
        world.filled("task", "plan", """
                {"id": "%s", "kind": "NOTICE", "status": "DRAFT"}
                """.formatted(UNIT));
        holds(new CommandsExistOnce());
        world.filled("task", "plan_item", """
                {"plan_id": "%s", "kind": "MAINTAIN"}
                """.formatted(UNIT));
        isBroken(new CommandsExistOnce(), "of plan " + UNIT + " has no audit entry");
    }

    @Test
    void a_report_written_twice_and_told_of_once_is_seen() throws SQLException {
        acknowledged("/assignments/" + OTHER + "/reports");
        world.sql("task", """
                insert into audit_entry (id, business_date, actor, action, subject_type, subject_id, request_id)
                values (uuidv7(), current_date, 'a', 'assignment.reported', 'assignment', '%s', 'request-1')
                """.formatted(OTHER));
        String report = "{\"assignment_id\": \"" + OTHER + "\", \"withdrawn_at\": \"2024-03-0%d\"}";
        world.filled("task", "assignment_report", report.formatted(1));
        holds(new CommandsExistOnce());
        world.filled("task", "assignment_report", report.formatted(2));
        isBroken(new CommandsExistOnce(), "has 2 reports, and its audit tells of 1");
    }

    private void acknowledged(String path) {
        world.answered(new CommandLedger.Command("request-1", "POST", path, Ending.ACKNOWLEDGED, UNIT));
    }

    private void answerKept(String context) {
        world.filled(context, "idempotency_key", """
                {"idempotency_key": "request-1", "status": 200}
                """);
    }

    private void audit(String context, String action, String subject) {
        audit(context, action, subject, "{}");
    }

    private void audit(String context, String action, String subject, String after) {
        world.sql(context, """
                insert into audit_entry (id, business_date, actor, action, subject_type, subject_id, after, request_id)
                values (uuidv7(), current_date, 'a', '%s', 'thing', '%s', '%s', 'request-1')
                """.formatted(action, subject, after));
    }
}
