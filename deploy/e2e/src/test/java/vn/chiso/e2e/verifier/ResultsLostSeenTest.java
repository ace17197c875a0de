package vn.chiso.e2e.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was published, and what was buried, is missed wherever it is lost. */
class ResultsLostSeenTest extends BrokenWorld {

    private static final String FIRST = "0190e1a0-0000-7000-8000-000000000301";
    private static final String LAST = "0190e1a0-0000-7000-8000-000000000302";
    private static final String EXTERNAL = "0190e1a0-0000-7000-8000-000000000303";
    private static final String CAMPAIGN = "0190e1a0-0000-7000-8000-000000000400";

    @Test
    void the_last_result_of_a_chain_leaves_no_gap_and_is_missed_all_the_same() throws SQLException {
        results();
        holds(new ResultsReproducible());
        world.sql("scoring", "delete from result where chain_position = 2");
        isBroken(new ResultsReproducible(), "result " + LAST + " was told by");
        isBroken(new CopiesEqualSources(), "results at scoring: " + LAST + " is missing");
    }

    @Test
    void a_night_that_could_not_examine_every_result_is_seen() throws SQLException {
        results();
        night("now() - interval '9 days'", 0);
        holds(new ResultsReproducible());
        night("now()", 1);
        isBroken(new ResultsReproducible(), "examined 1 of 2 results");
        night("now() + interval '1 minute'", 2);
        holds(new ResultsReproducible());
        night("now() - interval '1 day'", 1);
        holds(new ResultsReproducible());
    }

    @Test
    void a_result_of_the_last_hour_may_have_come_too_late_for_the_night() throws SQLException {
        results();
        world.sql("scoring", "update result set id = uuidv7() where chain_position = 2");
        night("now() - interval '9 days'", 0);
        night("now() + interval '50 minutes'", 1);
        assertThat(outcome(new ResultsReproducible()).examples()).noneMatch(words -> words.contains("examined"));
        night("now() + interval '61 minutes'", 1);
        isBroken(new ResultsReproducible(), "examined 1 of 2 results");
    }

    private void night(String end, int examined) {
        world.sql(
                "scoring",
                "insert into recompute_walk (finished_at, examined, wrong) values (" + end + ", " + examined + ", 0)");
    }

    @Test
    void an_external_result_that_is_lost_is_seen() throws SQLException {
        results();
        holds(new ResultsReproducible());
        world.sql("scoring", "delete from external_result");
        isBroken(new ResultsReproducible(), "result " + EXTERNAL + " was told by");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "lines = jsonb_set(lines, '{0,points}', '0.5')",
                "lines = '[]'",
                "criteria_set_id = gen_random_uuid()",
                "decision = '{\"number\": \"2\"}'"
            })
    void what_was_recorded_of_an_external_result_is_compared(String change) throws SQLException {
        results();
        holds(new CopiesEqualSources());
        world.sql("scoring", "update external_result set " + change);
        isBroken(new CopiesEqualSources(), "external results at scoring: " + EXTERNAL + " has other content");
    }

    @Test
    void an_external_result_that_was_never_told_is_seen() throws SQLException {
        external("scoring", UUID.randomUUID().toString());
        isBroken(new ResultsReproducible(), "was never told");
    }

    @Test
    void a_result_that_a_consumer_forgot_is_seen() throws SQLException {
        results();
        holds(new CopiesEqualSources());
        world.sql("task", "delete from seen_result where id = '" + LAST + "'");
        isBroken(new CopiesEqualSources(), "seen results at task: " + LAST + " is missing");
        world.sql("notification", "delete from known_result where id = '" + EXTERNAL + "'");
        isBroken(new CopiesEqualSources(), "known results at notification: " + EXTERNAL + " is missing");
    }

    @Test
    void one_digit_changed_in_what_a_consumer_keeps_of_a_result_is_seen() throws SQLException {
        results();
        holds(new CopiesEqualSources());
        world.sql("task", "update seen_result set body = jsonb_set(body, '{lines,0,deductedPoints}', '0.26')");
        isBroken(new CopiesEqualSources(), "seen results at task: " + FIRST + " has other content");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"'{}'", "body - 'lines'", "body - 'period'", "body - 'assessedUnit'", "body - 'programme'"})
    void what_is_gone_of_a_result_that_a_consumer_keeps_is_seen(String left) throws SQLException {
        results();
        holds(new CopiesEqualSources());
        world.sql("task", "update seen_result set body = " + left);
        isBroken(new CopiesEqualSources(), "seen results at task: " + FIRST + " has other content");
    }

    @Test
    void a_finding_about_a_result_is_no_result() throws SQLException {
        results();
        world.tell(
                "scoring.result",
                UUID.randomUUID().toString(),
                "chiso.scoring.result-recompute-mismatch.v1",
                "{\"version\": 0}");
        holds(new ResultsReproducible());
        holds(new CopiesEqualSources());
    }

    @Test
    void a_consumer_that_buries_thrice_hides_nobody_who_swallowed() throws SQLException {
        TopicRecord bad = poison();
        bury(bad, "scoring-service");
        bury(bad, "scoring-service");
        bury(bad, "scoring-service");
        isBroken(new DeadLettersExpected(), "3 times, not by notification-service, task-service");
        bury(bad, "notification-service");
        bury(bad, "task-service");
        holds(new DeadLettersExpected());
    }

    @Test
    void a_letter_that_was_settled_breaks_nothing_any_more() throws SQLException {
        TopicRecord bad = world.send("criteria.unit", UNIT, "chiso.criteria.unit-changed.v1", "{}");
        TopicRecord letter = bury(bad, "task-service");
        long offset = letter.place().offset();
        world.settle("criteria.unit", offset);
        isBroken(new DeadLettersExpected(), "was buried");
        world.settle("criteria.unit", offset + 1);
        holds(new DeadLettersExpected());
    }

    @Test
    void a_dead_letter_of_a_burial_that_was_rolled_back_is_seen() throws SQLException {
        TopicRecord bad = poison();
        commit("task", bad, "task-service");
        bury(bad, "task-service");
        holds(new OutboxReachesBroker());
        bury(bad, "scoring-service");
        isBroken(new OutboxReachesBroker(), "without a committed outbox row");
    }

    @Test
    void a_dead_letter_that_was_marked_and_never_arrived_is_seen() throws SQLException {
        TopicRecord bad = poison();
        commit("scoring", bad, "scoring-service");
        commit("task", bad, "task-service");
        bury(bad, "scoring-service");
        TopicRecord letter = bury(bad, "task-service");
        holds(new OutboxReachesBroker());
        world.lose(letter);
        isBroken(new OutboxReachesBroker(), "the topic criteria.unit.dlq does not have it");
    }

    @Test
    void of_two_burials_of_one_record_by_one_service_both_have_to_arrive() throws SQLException {
        TopicRecord bad = poison();
        commit("task", bad, "task-service");
        bury(bad, "task-service");
        holds(new OutboxReachesBroker());
        commit("task", bad, "task-service");
        isBroken(new OutboxReachesBroker(), "does not have it");
    }

    private TopicRecord poison() {
        TopicRecord bad = world.send("criteria.unit", UNIT, "chiso.criteria.unit-changed.v1", "{}");
        world.poison(bad);
        return bad;
    }

    private TopicRecord bury(TopicRecord record, String service) {
        TopicRecord.Label label = record.label();
        TopicRecord letter = new TopicRecord(
                new TopicRecord.Place(record.topic() + ".dlq", 0, 0),
                new TopicRecord.Label(
                        label.key(),
                        label.id(),
                        label.type(),
                        label.source(),
                        TopicRecord.Burial.of("PoisonEventException: bad", service, "criteria.unit-0@0")),
                record.time(),
                record.version(),
                record.content());
        world.append(letter);
        return letter;
    }

    /** The letter's row in the outbox of who buried it, marked as sent. */
    private void commit(String context, TopicRecord record, String service) {
        world.sql(context, """
                insert into outbox_event (id, topic, event_key, bucket, version, headers, body, created_at, sent_at)
                values (uuidv7(), 'criteria.unit.dlq', '%s', 0, 0,
                        '{"ce_id": "%s", "dlq-service": "%s", "dlq-origin": "criteria.unit-0@0"}', '', now(), now())
                """.formatted(record.key(), record.id(), service));
    }

    private void results() {
        String first = result(FIRST, 1, null);
        result(LAST, 2, first);
        external("scoring", EXTERNAL);
        String body = body(
                EXTERNAL,
                "\"class\": \"EXCELLENT\", \"rank\": 1, \"rankedUnits\": 10, \"decision\": {\"number\": \"1\"}, \"criteriaSetId\": \""
                        + CAMPAIGN + "\"");
        world.tell("scoring.result", EXTERNAL, "chiso.scoring.external-result-recorded.v1", body);
        keep(EXTERNAL, body);
    }

    private void external(String context, String id) {
        world.sql(context, """
                insert into external_result (id, version, assessed_unit_id, organiser_unit_id, programme, period, decision, class,
                                             rank, ranked_units, recorded_by, recorded_at, criteria_set_id, lines)
                values ('%s', 0, '%s', '%s', 'PAR_INDEX', '2023', '{"number": "1"}', 'EXCELLENT', 1, 10, 'a', now(), '%s',
                        '[{"criterionCode": "I", "title": "Một", "maxPoints": 1, "points": 0.75, "deductedPoints": 0.25,
                           "reason": "Chậm", "computed": 0.75}]')
                """.formatted(id, UNIT, UNIT, CAMPAIGN));
    }

    private String result(String id, int position, String previous) {
        String link = previous == null ? "" : "\"previousSha256\": \"" + previous + "\", ";
        String snapshot = """
                {"id": "%s", "chainPosition": %d, %s "programme": "PAR_INDEX", "maxPoints": 1.00,
                 "appraisedPoints": 0.75, "deductedPoints": 0.250,
                 "lines": [{"criterionCode": "I", "maxPoints": 1, "points": 0.75, "deductedPoints": 0.25,
                            "finalScore": {"points": 0.75}}]}
                """.formatted(id, position, link);
        String hash = CanonicalText.sha256(TopicRecord.body(snapshot));
        world.sql("scoring", """
                insert into result (id, campaign_id, scorecard_id, programme, period, organiser_unit_id, assessed_unit_id,
                                    parties, chain_position, snapshot, sha256, previous_sha256, published_at, edition)
                values ('%s', '%s', '%s', 'PAR_INDEX', '2023', '%s', '%s', '{}', %d, '%s', '%s', %s, now(), %d)
                """.formatted(
                        id,
                        CAMPAIGN,
                        UUID.randomUUID(),
                        UNIT,
                        UNIT,
                        position,
                        snapshot,
                        hash,
                        previous == null ? "null" : "'" + previous + "'",
                        position));
        String body = body(
                id,
                link + "\"campaignId\": \"" + CAMPAIGN + "\", "
                        + (position == 1 ? "" : "\"edition\": " + position + ", ")
                        + "\"deductedPoints\": 0.25, "
                        + "\"sha256\": \"" + hash + "\"");
        world.tell("scoring.result", id, "chiso.scoring.result-published.v1", body);
        keep(id, body);
        return hash;
    }

    private static String body(String id, String more) {
        return """
                {"id": "%s", "version": 0, "programme": "PAR_INDEX", "period": "2023", "organiserUnitId": "%s",
                 "assessedUnit": {"id": "%s", "code": "QT", "name": "Quảng Trị"}, %s,
                 "lines": [{"criterionCode": "I", "title": "Một", "maxPoints": 1.00, "points": 0.75, "deductedPoints": 0.25,
                            "deductionReason": "Chậm"}]}
                """.formatted(id, UNIT, UNIT, more);
    }

    /** What the consumers keep of it. */
    private void keep(String id, String body) {
        world.sql("task", """
                insert into seen_result (id, assessed_unit_id, original, body, seen_at)
                values ('%s', '%s', true, '%s'::jsonb - 'sha256' - 'version' - 'campaignId', now())
                """.formatted(id, UNIT, body));
        world.sql("notification", "insert into known_result (id, programme) values ('" + id + "', 'PAR_INDEX')");
    }
}
