package vn.chiso.e2e.verifier;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Results, plans and evidence: what people rely on stays as it was. */
class OutcomeInvariantsTest extends BrokenWorld {

    @Test
    void a_result_without_its_plan_is_seen() throws SQLException {
        world.tell("scoring.result", UNIT, "chiso.scoring.result-published.v1", """
                {"version": 1, "lines": [{"criterionCode": "I", "deductedPoints": 0.25}]}
                """);
        plan();
        holds(new PlansAnswerResults());
        world.sql("task", "delete from plan");
        isBroken(new PlansAnswerResults(), "has 0 plans");
    }

    @Test
    void one_digit_changed_in_a_published_result_is_seen() throws SQLException {
        results();
        holds(new ResultsReproducible());
        world.sql("scoring", """
                update result set snapshot = jsonb_set(snapshot, '{lines,0,deductedPoints}', '0.26')
                 where chain_position = 2
                """);
        isBroken(new ResultsReproducible(), "another hash");
    }

    @Test
    void a_result_that_the_service_cannot_recompute_any_more_is_seen() throws SQLException {
        results();
        world.sql("scoring", """
                insert into result_mismatch (id, result_id, recomputed_sha256, chain_intact, differences, found_at, resolved_at)
                values (uuidv7(), '%s', 'x', true, '{I.1}', now(), now())
                """.formatted(UNIT));
        holds(new ResultsReproducible());
        world.sql("scoring", "update result_mismatch set resolved_at = null");
        isBroken(new ResultsReproducible(), "result " + UNIT + " does not come out again");
    }

    @Test
    void a_result_whose_lines_do_not_add_up_is_seen_though_its_hash_is_right() throws SQLException {
        results();
        holds(new ResultsReproducible());
        String wrong = Rows.of(
                        world.sources(),
                        "scoring",
                        "select jsonb_set(snapshot, '{appraisedPoints}', '0.76')::text from result where chain_position = 2",
                        row -> row.getString(1))
                .getFirst();
        world.sql(
                "scoring",
                "update result set snapshot = '%s', sha256 = '%s' where chain_position = 2"
                        .formatted(wrong, CanonicalText.sha256(TopicRecord.body(wrong))));
        isBroken(new ResultsReproducible(), "do not add up to appraisedPoints");
    }

    @Test
    void a_result_taken_out_of_its_chain_is_seen() throws SQLException {
        results();
        holds(new ResultsReproducible());
        world.sql("scoring", "delete from result where chain_position = 1");
        isBroken(new ResultsReproducible(), "has no beginning");
    }

    @Test
    void evidence_that_changed_on_the_disk_is_seen() throws SQLException {
        byte[] content = "biên bản".getBytes(StandardCharsets.UTF_8);
        String hash = CanonicalText.sha256(content);
        Path file = evidence.resolve("content").resolve(hash.substring(0, 2)).resolve(hash);
        Migrated.write(file, content);
        world.sql("scoring", """
                insert into evidence (id, version, unit_id, uploading_unit_id, name, content_type, size, sha256, uploaded_by,
                                      uploaded_at)
                values ('%s', 0, '%s', '%s', 'b.txt', 'text/plain', %d, '%s', 'a', now())
                """.formatted(UNIT, UNIT, UNIT, content.length, hash));
        holds(new EvidenceKept());
        Migrated.write(file, "biên ban".getBytes(StandardCharsets.UTF_8));
        isBroken(new EvidenceKept(), "not what was uploaded");
    }

    private void results() {
        String first = result(UNIT, 1, null);
        result(OTHER, 2, first);
    }

    private String result(String id, int position, String previous) {
        String link = previous == null ? "" : "\"previousSha256\": \"" + previous + "\",";
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
                values ('%s', '%s', '%s', 'PAR_INDEX', '2023', '%s', '%s', '{}', %d, '%s', '%s', %s, now(), 1)
                """.formatted(
                        id,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UNIT,
                        id,
                        position,
                        snapshot,
                        hash,
                        previous == null ? "null" : "'" + previous + "'"));
        world.tell(
                "scoring.result",
                id,
                "chiso.scoring.result-published.v1",
                "{\"version\": 1, \"sha256\": \"" + hash + "\"}");
        return hash;
    }
}
