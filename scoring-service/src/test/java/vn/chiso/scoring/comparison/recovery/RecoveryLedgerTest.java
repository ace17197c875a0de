package vn.chiso.scoring.comparison.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.database.Sql;
import vn.chiso.scoring.Journey;
import vn.chiso.scoring.VinhLinh;
import vn.chiso.scoring.catalogue.mapping.MappingStated;
import vn.chiso.scoring.result.ResultsPublished;
import vn.chiso.testing.RealParts;

/** A publication notes its results portion by portion, a mapping all of two sets at once. */
@QuarkusTest
class RecoveryLedgerTest {

    private static final UUID SET = UUID.fromString(VinhLinh.SET);

    private final RecoveryLedger ledger;
    private final Sql sql;

    RecoveryLedgerTest(RecoveryLedger ledger, Sql sql) {
        this.ledger = ledger;
        this.sql = sql;
    }

    @Test
    void a_mapping_that_is_stated_between_two_portions_of_a_publication_comes_after_it() throws Exception {
        VinhLinh.fresh();
        var first = UUID.fromString(Journey.toResult());
        var last = UUID.fromString(Journey.toResult());

        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var mapping = QuarkusTransaction.requiringNew().call(() -> {
                ledger.onPublished(new ResultsPublished(List.of(last)));
                var stated = mappingStated(others);
                ledger.onPublished(new ResultsPublished(List.of(first)));
                return stated;
            });

            assertThat(mapping.get()).isTrue();
        }
    }

    /** Begun, and waiting for this transaction. */
    private Future<Boolean> mappingStated(ExecutorService others) {
        int publication =
                sql.query("select pg_backend_pid()", row -> row.getInt(1)).getFirst();
        var stated = others.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
            ledger.onMapping(new MappingStated(SET, SET));
            return true;
        }));
        await().atMost(RealParts.PATIENCE)
                .until(() ->
                        VinhLinh.number("select count(*) from pg_stat_activity where %d = any (pg_blocking_pids(pid))"
                                        .formatted(publication))
                                > 0);
        return stated;
    }
}
