package vn.chiso.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.chiso.e2e.verifier.Outcome;

@Timeout(60)
class PeopleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final People people = new People(null, new Load());
    private final AtomicInteger tried = new AtomicInteger();

    @Test
    void that_nobody_could_sign_in_is_told_in_words_of_its_own_and_stops_nothing() {
        people.signIn(() -> refuse(Integer.MAX_VALUE), Duration.ZERO);
        assertThat(people.outcome().status()).isEqualTo(Outcome.Status.BROKEN);
        assertThat(people.outcome().examples())
                .singleElement()
                .asString()
                .startsWith("not everybody could sign in before Keycloak was killed")
                .contains("its database stands still");
    }

    @Test
    void who_gets_in_at_the_second_attempt_is_in() {
        people.signIn(() -> refuse(1), PATIENCE);
        assertThat(people.outcome().holds()).isTrue();
    }

    private void refuse(int times) {
        if (tried.incrementAndGet() <= times) {
            throw new IllegalStateException("its database stands still");
        }
    }
}
