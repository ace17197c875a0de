package vn.chiso.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Marks a transaction whose end is decided: it is rolled back, because somebody only wants to know what would come of it. What
 * is written for others to read (events, audit entries) then need not be written at all.
 */
@ApplicationScoped
public class Rehearsal {

    private static final Object MARK = Rehearsal.class;

    private final TransactionSynchronizationRegistry transaction;

    Rehearsal(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /** From here on, in the current transaction; whoever calls this also rolls back. */
    public void begin() {
        transaction.putResource(MARK, true);
    }

    public boolean isOn() {
        return transaction.getTransactionKey() != null && transaction.getResource(MARK) != null;
    }
}
