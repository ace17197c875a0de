package vn.chiso.platform.inbox;

/**
 * The effect of one topic's events in a service. Called in the transaction that records the event in the inbox: at most
 * once per event id, in the order of each key, but an event may be older than the state already known, so an
 * implementation applies full state only if its version is newer.
 */
public interface EventHandler {

    String topic();

    /** @throws PoisonEventException if the event breaks its contract */
    void handle(IncomingEvent event);
}
