package vn.chiso.e2e.verifier;

import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A result and all its editions have one plan, with the lost points of the newest as long as nobody has touched it. */
class PlansSeenTest extends BrokenWorld {

    private static final String FIRST = "0190e1a0-0000-7000-8000-000000000301";
    private static final String SECOND = "0190e1a0-0000-7000-8000-000000000302";
    private static final String LOST = line("I.1", "0.250") + ", " + line("I.2", "0") + ", " + line("II", "10");
    private static final String NOTHING = line("I.1", "0.00");

    @Test
    void a_result_without_its_plan_is_seen() throws SQLException {
        published(FIRST, LOST);
        plan(FIRST, "DRAFT", 3);
        holds(new PlansAnswerResults());
        world.sql("task", "delete from plan");
        isBroken(new PlansAnswerResults(), "result " + FIRST + " has 0 plans");
    }

    @Test
    void a_result_that_lost_nothing_wants_no_plan() throws SQLException {
        published(FIRST, LOST);
        plan(FIRST, "DRAFT", 3);
        published(SECOND, NOTHING);
        holds(new PlansAnswerResults());
    }

    @Test
    void a_revised_result_whose_plan_is_lost_is_seen() throws SQLException {
        published(FIRST, LOST);
        revised(SECOND, FIRST, LOST);
        String plan = plan(SECOND, "DRAFT", 1);
        holds(new PlansAnswerResults());
        world.sql("task", "update plan set status = 'ISSUED', issued_at = now(), source_result_id = '" + FIRST + "'");
        holds(new PlansAnswerResults());
        world.sql("task", "delete from plan where id = '" + plan + "'");
        isBroken(new PlansAnswerResults(), "result " + SECOND + " has 0 plans");
    }

    @Test
    void points_that_only_the_revision_lost_want_a_plan_too() throws SQLException {
        published(FIRST, NOTHING);
        revised(SECOND, FIRST, LOST);
        isBroken(new PlansAnswerResults(), "result " + SECOND + " has 0 plans");
        plan(SECOND, "DRAFT", 1);
        holds(new PlansAnswerResults());
    }

    @Test
    void two_plans_of_two_editions_are_seen() throws SQLException {
        published(FIRST, LOST);
        revised(SECOND, FIRST, LOST);
        plan(FIRST, "ISSUED", 3);
        holds(new PlansAnswerResults());
        plan(SECOND, "DRAFT", 1);
        isBroken(new PlansAnswerResults(), "result " + SECOND + " has 2 plans");
    }

    @Test
    void a_draft_that_was_closed_before_another_edition_lost_points_is_no_second_plan() throws SQLException {
        published(FIRST, LOST);
        revised(SECOND, FIRST, NOTHING);
        plan(SECOND, "CLOSED", 2);
        revised(OTHER, SECOND, LOST);
        isBroken(new PlansAnswerResults(), "result " + OTHER + " has 0 plans");
        plan(OTHER, "DRAFT", 1);
        holds(new PlansAnswerResults());
    }

    @Test
    void a_draft_that_did_not_follow_the_revision_is_seen() throws SQLException {
        published(FIRST, LOST);
        String plan = plan(FIRST, "DRAFT", 1);
        holds(new PlansAnswerResults());
        revised(SECOND, FIRST, LOST);
        isBroken(new PlansAnswerResults(), "does not know its edition " + SECOND);
        world.sql("task", "update plan set status = 'ISSUED', issued_at = now() where id = '" + plan + "'");
        holds(new PlansAnswerResults());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "delete from plan_item where criterion_code = 'II'",
                "update plan_item set lost_points = 0.26 where criterion_code = 'I.1'",
                "update plan_item set criterion_code = 'I.3' where criterion_code = 'I.1'"
            })
    void an_untouched_draft_with_other_items_than_its_result_lost_is_seen(String change) throws SQLException {
        published(FIRST, LOST);
        String plan = plan(FIRST, "DRAFT", 0);
        item(plan, "I.1", "0.25");
        item(plan, "II", "10.0");
        holds(new PlansAnswerResults());
        world.sql("task", change);
        isBroken(new PlansAnswerResults(), "other items than it lost points");
        world.sql("task", "update plan set version = 1");
        holds(new PlansAnswerResults());
    }

    @Test
    void criteria_of_one_cause_are_compared_one_by_one() throws SQLException {
        published(FIRST, LOST);
        String item = item(plan(FIRST, "DRAFT", 0), "I.1", "10.25");
        criterion(item, 0, "I.1", "0.25");
        criterion(item, 1, "II", "10");
        holds(new PlansAnswerResults());
        world.sql("task", "update plan_item_criterion set lost_points = 9 where criterion_code = 'II'");
        isBroken(new PlansAnswerResults(), "other items than it lost points");
    }

    @Test
    void a_result_that_was_buried_and_settled_wants_no_plan() throws SQLException {
        TopicRecord result = published(FIRST, LOST);
        published(SECOND, LOST);
        plan(SECOND, "DRAFT", 1);
        world.append(new TopicRecord(
                new TopicRecord.Place("scoring.result.dlq", 0, 0),
                new TopicRecord.Label(
                        FIRST,
                        result.id(),
                        result.type(),
                        result.source(),
                        TopicRecord.Burial.of("bad", "task-service", "scoring.result-0@0")),
                result.time(),
                result.version(),
                result.content()));
        isBroken(new PlansAnswerResults(), "result " + FIRST + " has 0 plans");
        world.settle("scoring.result", 1);
        holds(new PlansAnswerResults());
    }

    private TopicRecord published(String id, String lines) {
        return world.tell("scoring.result", id, "chiso.scoring.result-published.v1", body(id, lines, ""));
    }

    private void revised(String id, String former, String lines) {
        String revises = "\"revises\": \"" + former + "\", ";
        world.tell("scoring.result", id, "chiso.scoring.result-revised.v1", body(id, lines, revises));
    }

    private static String body(String id, String lines, String more) {
        return "{\"id\": \"" + id + "\", \"version\": 0, " + more + "\"lines\": [" + lines + "]}";
    }

    private static String line(String criterion, String lost) {
        return "{\"criterionCode\": \"" + criterion + "\", \"deductedPoints\": " + lost + "}";
    }

    private String plan(String result, String status, long version) {
        String id = UUID.randomUUID().toString();
        String moment =
                status.equals("DRAFT") ? "" : ", \"" + status.toLowerCase(Locale.ROOT) + "_at\": \"2024-03-08\"";
        world.filled("task", "plan", """
                {"id": "%s", "version": %d, "kind": "REMEDIATION", "status": "%s", "source_result_id": "%s"%s}
                """.formatted(id, version, status, result, moment));
        return id;
    }

    private String item(String plan, String criterion, String lost) {
        String id = UUID.randomUUID().toString();
        world.filled("task", "plan_item", """
                {"id": "%s", "plan_id": "%s", "kind": "REMEDY", "criterion_code": "%s", "lost_points": %s, "position": %d}
                """.formatted(id, plan, criterion, lost, criterion.length()));
        return id;
    }

    private void criterion(String item, int position, String criterion, String lost) {
        world.filled("task", "plan_item_criterion", """
                {"item_id": "%s", "position": %d, "criterion_code": "%s", "lost_points": %s}
                """.formatted(item, position, criterion, lost));
    }
}
