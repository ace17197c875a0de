package vn.chiso.e2e.verifier;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each client of the verifier gets every setting: one that no client can have is refused before anybody is asked. */
class BrokerSettingsTest {

    private static final Sources NOWHERE = new Sources(
            List.of(),
            context -> null,
            Map.of("bootstrap.servers", "127.0.0.1:9", "security.protocol", "NONSENSE"),
            Optional.empty());

    @Test
    void the_reading_of_topics_is_told_how_to_reach_the_broker() {
        assertThatThrownBy(() -> TopicReading.read(NOWHERE.broker())).hasStackTraceContaining("NONSENSE");
    }

    @Test
    void who_asks_for_rest_is_told_how_to_reach_the_broker() {
        assertThatThrownBy(() -> new Quiescence(NOWHERE).await(Duration.ofMinutes(1)))
                .hasStackTraceContaining("NONSENSE");
    }

    @Test
    void who_asks_for_settled_letters_is_told_how_to_reach_the_broker() {
        assertThatThrownBy(() -> SettledLetters.of(NOWHERE)).hasStackTraceContaining("NONSENSE");
    }
}
