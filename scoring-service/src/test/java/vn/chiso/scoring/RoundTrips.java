package vn.chiso.scoring;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.IntStream;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;

/** Counts how often requests wait for the database: each Sync that the driver sends is one round trip. */
public final class RoundTrips {

    private static final String DRIVER = "org.postgresql.core.v3.QueryExecutorImpl";

    private RoundTrips() {}

    /** What a read needs: the fewest of three. Now and then one takes more, where the driver prepares or describes a statement anew. */
    public static int ofRead(Supplier<?> request) {
        return IntStream.range(0, 3).map(_ -> of(request)).min().orElseThrow();
    }

    /** Of the threads that serve requests; relays and sweeps have threads of their own. */
    public static int of(Supplier<?> request) {
        var count = new AtomicInteger();
        var handler = new ExtHandler() {
            @Override
            protected void doPublish(ExtLogRecord written) {
                if (written.getThreadName().startsWith("quarkus-virtual-thread")
                        && written.getMessage().contains("FE=> Sync")) {
                    count.incrementAndGet();
                }
            }
        };
        var driver = Logger.getLogger(DRIVER);
        var before = driver.getLevel();
        driver.addHandler(handler);
        driver.setUseParentHandlers(false);
        driver.setLevel(Level.ALL);
        try {
            request.get();
        } finally {
            driver.setLevel(before);
            driver.setUseParentHandlers(true);
            driver.removeHandler(handler);
        }
        return count.get();
    }
}
