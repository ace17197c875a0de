package vn.chiso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chiso.local.client.Await;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Service;

/**
 * Two readers of the event feed over a restoration: one stands where he was before the back-up, the other read on while everything was
 * still there, and so stands behind transactions that the restored database has yet to count.
 */
final class FeedReaders implements AutoCloseable {

    /** More than a system that was just restored counts before the first thing happens. */
    private static final int LOST_TRANSACTIONS = 200_000;

    private final ChisoSystem system;
    private final Reader early;
    private final Reader late;

    FeedReaders(ChisoSystem system) {
        this.system = system;
        early = new Reader(new PortalStandIn(system), new HashSet<>(), new HashSet<>());
        late = new Reader(new PortalStandIn(system), new HashSet<>(), new HashSet<>());
        early.catchUp();
    }

    /**
     * @param told the ids of all events that he was told
     * @param lost those among them that may be lost with their effects, to come again once
     */
    private record Reader(PortalStandIn portal, Set<String> told, Set<String> lost) {

        /** The subjects of what is new. */
        Set<String> catchUp() {
            var subjects = new HashSet<String>();
            for (var event : portal.catchUp()) {
                var id = event.path("id").asText();
                assertThat(told.add(id) || lost.remove(id)).as("told once").isTrue();
                subjects.add(event.path("subject").asText());
            }
            return subjects;
        }

        /** Of what he is told, what he knew at that time cannot be lost any more. */
        void mayLose(Set<String> known) {
            lost.addAll(told);
            lost.removeAll(known);
        }
    }

    /** After the back-up. */
    void readOn() throws SQLException {
        try (var connection = system.database(Service.NOTIFICATION).connect();
                var statement = connection.createStatement()) {
            statement.execute("do $$ begin for i in 1.." + LOST_TRANSACTIONS
                    + " loop perform pg_current_xact_id(); commit; end loop; end $$");
        }
        assertThat(late.catchUp()).isNotEmpty();
        late.mayLose(early.told());
    }

    /** On the restored system. */
    void hearWhatIsNewAndNothingTwice() {
        var result = late.portal().pushResult("after-restoration");
        for (var reader : List.of(early, late)) {
            Await.until(
                    "the event of " + result,
                    () -> reader.catchUp().contains(result) ? Optional.of(true) : Optional.empty());
        }
    }

    @Override
    public void close() {
        early.portal().close();
        late.portal().close();
    }
}
