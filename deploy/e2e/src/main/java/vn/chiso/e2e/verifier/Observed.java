package vn.chiso.e2e.verifier;

/** The system at rest as it was read once, for all invariants, and what is known from outside of it. */
record Observed(Sources sources, TopicContents topics, Outboxes outboxes, CommandLedger commands, Injected injected)
        implements AutoCloseable {

    @Override
    public void close() {
        topics.close();
    }
}
