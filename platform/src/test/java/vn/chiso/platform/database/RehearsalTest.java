package vn.chiso.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.outbox.Outbox;
import vn.chiso.platform.outbox.OutgoingEvent;

/** The mark holds for one transaction: in it nothing is written for others, in the next one all is. */
@QuarkusTest
class RehearsalTest {

    private final String key = UUID.randomUUID().toString();

    @Inject
    Rehearsal rehearsal;

    @Inject
    Outbox outbox;

    @Inject
    AuditLog audit;

    @Inject
    Sql sql;

    @Test
    void nothing_is_written_for_others_until_the_transaction_ends() {
        // Counted before the end, because what is rolled back cannot be counted afterwards.
        long rehearsed = QuarkusTransaction.requiringNew().call(() -> {
            rehearsal.begin();
            tell();
            return written();
        });
        long told = QuarkusTransaction.requiringNew().call(() -> {
            tell();
            return written();
        });
        assertThat(rehearsed).isZero();
        assertThat(told).isEqualTo(2);
        assertThat(rehearsal.isOn()).isFalse();
    }

    private void tell() {
        outbox.append(new OutgoingEvent("probe.rehearsal", key, 1, "chiso.probe.told.v1", Map.of("number", 1)));
        audit.recordBySystem(new AuditedChange("probe.told", "probe", key, null, null, null, Map.of("number", 1)));
    }

    private long written() {
        return sql.query("""
                        select (select count(*) from outbox_event where event_key = ?)
                             + (select count(*) from audit_entry where subject_id = ?)
                        """, row -> row.getLong(1), key, key).getFirst();
    }
}
