package vn.chiso.platform.database;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets all queries of a transaction see one state of the database, whatever is committed between them. */
@ApplicationScoped
public class Snapshot {

    private final Sql sql;

    Snapshot(Sql sql) {
        this.sql = sql;
    }

    /**
     * For a transaction that only reads, before its first query.
     *
     * @throws DatabaseException if the transaction has queried already
     */
    public void take() {
        sql.update("set transaction isolation level repeatable read, read only");
    }
}
