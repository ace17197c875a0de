package vn.chiso.platform.database;

import java.sql.SQLException;

/** A statement failed; the cause says how, {@code DatabaseFaults} what it means. */
public final class DatabaseException extends RuntimeException {

    public DatabaseException(SQLException cause) {
        super(cause);
    }
}
