package vn.chiso.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.pollinterval.IterativePollInterval;

/**
 * Tests that wait look at once, soon, and then less often, because most of what they wait for takes milliseconds. A registered
 * service of Quarkus' test framework, which calls it where the tests' own Awaitility is.
 */
public final class ShortWaits implements QuarkusTestBeforeClassCallback {

    private static final Duration FIRST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofMillis(100);

    @Override
    public void beforeClass(Class<?> testClass) {
        Awaitility.setDefaultPollInterval(IterativePollInterval.iterative(
                last -> last.compareTo(LONGEST.dividedBy(2)) < 0 ? last.multipliedBy(2) : LONGEST, FIRST));
    }
}
