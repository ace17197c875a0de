package vn.chiso.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseFaultsTest {

    @Test
    void a_connection_lost_at_commit_is_found_among_the_suppressed_failures() {
        var atCommit = new HeuristicMixedException("mixed");
        atCommit.addSuppressed(new IllegalStateException(new SQLException("connection closed", "08003")));
        assertThat(DatabaseFaults.isOutage(new RuntimeException(atCommit))).isTrue();
    }

    @Test
    void a_transaction_that_ended_without_a_reason_has_an_unknown_outcome() {
        assertThat(DatabaseFaults.isOutcomeUnknown(new RuntimeException(new RollbackException("timed out"))))
                .isTrue();
    }

    @Test
    void a_constraint_that_refused_the_commit_is_a_known_outcome() {
        var refused = new RollbackException("refused");
        refused.addSuppressed(new SQLException("violates check constraint \"ck_line_points\"", "23514"));
        assertThat(DatabaseFaults.isOutcomeUnknown(refused)).isFalse();
        assertThat(DatabaseFaults.constraint(refused)).contains("ck_line_points");
    }

    @Test
    void a_row_that_another_replica_changed_meanwhile_is_a_lost_race() {
        assertThat(DatabaseFaults.isLostRace(new RuntimeException(new OptimisticLockException("changed"))))
                .isTrue();
        assertThat(DatabaseFaults.isLostRace(new RuntimeException(new SQLException("deadlock", "40P01"))))
                .isTrue();
        assertThat(DatabaseFaults.isLostRace(new IllegalStateException("a bug")))
                .isFalse();
    }

    @Test
    void a_value_out_of_range_is_the_clients_fault() {
        assertThat(DatabaseFaults.isUnstorable(new RuntimeException(new SQLException("out of range", "22008"))))
                .isTrue();
    }
}
