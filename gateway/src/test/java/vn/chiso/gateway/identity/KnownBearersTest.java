package vn.chiso.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class KnownBearersTest {

    private static final long END = 1_709_856_000;
    private static final Bearer BEARER = new Bearer(END, "chiso-web", "canbo.nv");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.ofEpochSecond(END - 10));
    private final KnownBearers known = new KnownBearers(now::get);

    @Test
    void a_bearer_is_known_until_it_ends() {
        known.remember("Bearer a", BEARER);

        assertThat(known.find("Bearer a")).hasValue(BEARER);
        now.set(Instant.ofEpochSecond(END - 1));
        assertThat(known.find("Bearer a")).hasValue(BEARER);
        now.set(Instant.ofEpochSecond(END));
        assertThat(known.find("Bearer a")).isEmpty();
    }

    @Test
    void only_the_very_same_bearer_is_known() {
        known.remember("Bearer a", BEARER);

        assertThat(known.find("Bearer A")).isEmpty();
        assertThat(known.find("Bearer a ")).isEmpty();
        assertThat(known.find(null)).isEmpty();
    }

    @Test
    void a_bearer_without_an_end_is_never_known() {
        known.remember("Bearer a", new Bearer(0, "chiso-web", "canbo.nv"));

        assertThat(known.find("Bearer a")).isEmpty();
    }
}
