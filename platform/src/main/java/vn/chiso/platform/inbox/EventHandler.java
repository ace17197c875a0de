package vn.chiso.platform.inbox;

import java.util.List;

/**
 * The effect of one topic's events in a service. Called in the transaction that records the event in the inbox: at most
 * once per event id, in the order of each key, but an event may be older than the state already known, so an
 * implementation applies full state only if its version is newer.
 */
public interface EventHandler {

    String topic();

    /** @throws PoisonEventException if the event breaks its contract */
    void handle(IncomingEvent event);

    /**
     * How many events share a transaction at most. More than one suits an effect that is small or takes many at once: it must
     * end long before a transaction times out, for then it would be tried again and again.
     */
    default int atOnce() {
        return 1;
    }

    /**
     * Handles as many as {@link #atOnce} allows, in the order in which they came. Whatever fails, all of it is undone; then they
     * come again in smaller numbers, in the end alone, so that only what is poison is buried.
     */
    default void handleAll(List<IncomingEvent> events) {
        events.forEach(this::handle);
    }
}
