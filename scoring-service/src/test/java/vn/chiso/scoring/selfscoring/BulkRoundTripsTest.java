package vn.chiso.scoring.selfscoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.RoundTrips;
import vn.chiso.scoring.VinhLinh;
import vn.chiso.scoring.evidence.Library;
import vn.chiso.scoring.evidence.Samples;

/** Many lines in one request: reads, citations and audit entries go together; only the update of a line waits by itself. */
@QuarkusTest
class BulkRoundTripsTest {

    private static final List<String> RATES = List.of("VI.1", "VI.2.a", "VI.2.b", "VI.2.c", "II", "V.5");

    @Test
    void a_further_line_takes_one_round_trip_at_most_which_is_its_own_update() {
        VinhLinh.fresh();
        Library.clear();
        var file = Library.entered("Báo cáo.pdf", Samples.pdf(UUID.randomUUID().toString()));
        var card = Journey.card(Journey.opened());
        // What is done only once (a first connection, a first statement) is done before.
        send(card, 0, file, Stream.of("I.C.3"), "{\"points\":3,\"evidence\":[\"%s\"]}");

        int two = RoundTrips.of(() -> send(card, 0, file, RATES.stream().limit(2), RATE));
        int four = RoundTrips.of(() -> send(card, 0, file, RATES.stream().skip(2), RATE));
        int six = RoundTrips.of(() -> send(card, 1, file, RATES.stream(), RATE.replace("50", "60")));

        assertThat(two).as("what is counted at all").isPositive();
        assertThat(four).isLessThanOrEqualTo(two + 2);
        assertThat(six).isLessThanOrEqualTo(two + 4);
    }

    private static final String RATE = "{\"inputs\":{\"percent\":50},\"evidence\":[\"%s\"]}";

    private static Object send(String card, int version, String file, Stream<String> codes, String self) {
        var lines = codes.map(code ->
                        "{\"code\":\"%s\",\"version\":%d,\"self\":%s}".formatted(code, version, self.formatted(file)))
                .toList();
        var sent = VinhLinh.as("canbo.vl", "scoring-officer@QT.VL")
                .body("{\"lines\":[" + String.join(",", lines) + "]}")
                .post("/api/v1/scorecards/" + card + "/lines");
        assertThat(sent.<Integer>path("kept")).as(sent.asString()).isEqualTo(lines.size());
        return sent;
    }
}
