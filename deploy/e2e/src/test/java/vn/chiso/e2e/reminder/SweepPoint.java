package vn.chiso.e2e.reminder;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where a sweep can be made to stop between two of its steps, by a lock that the test holds in the database: nothing in the service
 * knows of it. In the order in which a sweep comes by.
 */
enum SweepPoint {
    CLAIMED("lock table contact in access exclusive mode"),
    RENDERED("lock table inbox_message in share mode"),
    MESSAGES_WRITTEN("lock table email_delivery in share mode"),
    MAILS_QUEUED("lock table ledger_entry in share mode"),
    LEDGERED("lock table rung in share mode"),
    /** In the middle of the commit: what the service will never hear of may or may not have happened. */
    COMMITTING("select pg_advisory_xact_lock(804199)");

    private final String lock;

    SweepPoint(String lock) {
        this.lock = lock;
    }

    /** Lets no sweep pass until the connection is closed. */
    Connection hold(TestDatabase database) throws SQLException {
        var connection = database.connect();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(lock);
        }
        return connection;
    }
}
