package vn.chiso.scoring.selfscoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;
import vn.chiso.testing.Events;

/** Several divisions write on one card at the same moment. */
@QuarkusTest
class ManyOfficersTest {

    private String card;

    @BeforeEach
    void the_district_scores_itself() {
        // Made anew for each test, which counts the events of its own card.
        VinhLinh.fresh();
        card = Journey.card(Journey.opened());
    }

    @Test
    void officers_on_different_lines_do_not_stand_in_each_others_way() throws Exception {
        var codes = List.of("II", "VI.1", "VI.2.a", "VI.2.b", "VI.2.c");
        try (var officers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = officers.invokeAll(codes.stream()
                    .<Callable<Integer>>map(code -> () -> score(code, "\"0\"", 50))
                    .toList());
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        var read = VinhLinh.head().get("/api/v1/scorecards/" + card);
        assertThat(read.<Integer>path("linesAssessed")).isEqualTo(5);
        // 25 + 2.5 + 2 + 1 + 2
        assertThat(read.<Float>path("selfPoints")).isEqualTo(32.50f);
        everyStateOfTheCardWasTold();
    }

    @Test
    void of_two_officers_on_one_line_one_is_told_that_he_is_late() throws Exception {
        try (var officers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = officers.invokeAll(
                    List.<Callable<Integer>>of(() -> score("II", "\"0\"", 90), () -> score("II", "\"0\"", 80)));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 412);
        }
    }

    private int score(String code, String tag, int percent) {
        return VinhLinh.as("canbo.vl", "scoring-officer@QT.VL")
                .header("If-Match", tag)
                .body("{\"inputs\":{\"percent\":%d}}".formatted(percent))
                .put("/api/v1/scorecards/{card}/lines/{code}/self", card, code)
                .statusCode();
    }

    /** A consumer that keeps the newest version ends with the state that HTTP shows. */
    private void everyStateOfTheCardWasTold() {
        var events = Events.drain(
                "scoring.scorecard",
                all -> all.stream().filter(event -> event.key().equals(card)).count() >= 6);
        var states = events.stream()
                .filter(event -> event.key().equals(card))
                .map(event -> JsonPath.from(event.json()))
                .toList();
        assertThat(states.stream().map(state -> state.getLong("version")))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(states.getLast().getInt("linesAssessed")).isEqualTo(5);
    }
}
