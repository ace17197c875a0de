package vn.chiso.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class KnownBearersTest {

    private static final long END = 1_709_856_000;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.ofEpochSecond(END - 10));
    private final KnownBearers known = new KnownBearers(now::get);

    @Test
    void a_bearer_is_known_until_it_ends() {
        known.remember("Bearer a", END);

        assertThat(known.expiry("Bearer a")).hasValue(END);
        now.set(Instant.ofEpochSecond(END - 1));
        assertThat(known.expiry("Bearer a")).hasValue(END);
        now.set(Instant.ofEpochSecond(END));
        assertThat(known.expiry("Bearer a")).isEmpty();
    }

    @Test
    void only_the_very_same_bearer_is_known() {
        known.remember("Bearer a", END);

        assertThat(known.expiry("Bearer A")).isEmpty();
        assertThat(known.expiry("Bearer a ")).isEmpty();
        assertThat(known.expiry(null)).isEmpty();
    }

    @Test
    void a_bearer_without_an_end_is_never_known() {
        known.remember("Bearer a", 0);

        assertThat(known.expiry("Bearer a")).isEmpty();
    }
}
