package vn.chiso.scoring.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.PublishedYear;
import vn.chiso.scoring.VinhLinh;
import vn.chiso.testing.RealParts;

/** A publication takes its time; what is known of the units when it begins is what it publishes. */
@QuarkusTest
class FactsDuringPublicationTest {

    private String campaign;

    @BeforeEach
    void the_campaign_is_in_review() {
        var started = Journey.freshlySubmitted();
        campaign = started.campaign();
        Journey.appraise(started.card());
        Journey.enter(campaign, "EXPLANATION");
        Journey.enter(campaign, "APPRAISAL_2");
        Journey.enter(campaign, "REVIEW");
    }

    @Test
    void facts_that_come_while_a_publication_runs_are_refused_when_it_is_done() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor();
                var chain = RealParts.database().getConnection()) {
            chain.setAutoCommit(false);
            int holder = holdEndOf(chain);
            var publication =
                    people.submit(() -> PublishedYear.publish(campaign, "null").statusCode());
            int publisher = waitingFor(holder);

            var facts = people.submit(this::enterFacts);
            await().atMost(RealParts.PATIENCE).until(() -> facts.isDone() || isWaitedFor(publisher));
            chain.rollback();

            assertThat(publication.get()).isEqualTo(201);
            assertThat(facts.get().statusCode()).as(facts.get().asString()).isEqualTo(409);
            assertThat(facts.get().<String>path("code")).isEqualTo("facts-settled");
        }
        assertThat(VinhLinh.number("select count(*) from unit_fact where campaign_id = '" + campaign + "'"))
                .isZero();
    }

    /** Of the results of the programme and its organiser: a publication comes to it when it has read what it publishes. */
    private static int holdEndOf(Connection chain) throws SQLException {
        try (var statement = chain.createStatement();
                var rows = statement.executeQuery("""
                        select pg_backend_pid(), pg_advisory_xact_lock(hashtextextended('TASK_COMPLETION/%s', 7341))""".formatted(VinhLinh.PROVINCE))) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static boolean isWaitedFor(int process) {
        return VinhLinh.number(waiting("count(*)", process)) > 0;
    }

    private static int waitingFor(int process) {
        await().atMost(RealParts.PATIENCE).until(() -> isWaitedFor(process));
        return (int) VinhLinh.number(waiting("pid", process));
    }

    private static String waiting(String asked, int process) {
        return "select %s from pg_stat_activity where %d = any (pg_blocking_pids(pid))".formatted(asked, process);
    }

    private Response enterFacts() {
        return PublishedYear.enterFacts(campaign, VinhLinh.DISTRICT, "\"0\"", "{\"source\":\"Báo cáo 15/BC-UBND\"}");
    }
}
