package vn.chiso.platform.outbox;

/** Wakes the relay once the transaction has committed. */
record OutboxAppended() {}
