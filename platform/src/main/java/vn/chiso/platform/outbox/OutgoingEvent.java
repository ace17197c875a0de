package vn.chiso.platform.outbox;

import java.util.UUID;

/**
 * Full state of an aggregate after a change, to be told to the other services.
 *
 * @param topic {@code <context>.<aggregate>}
 * @param key aggregate id: all events of one aggregate keep their order
 * @param version the aggregate's version after the change; consumers ignore older ones
 * @param type {@code chiso.<context>.<event>.v1}
 * @param body written as JSON
 */
public record OutgoingEvent(String topic, String key, long version, String type, Object body) {

    public static OutgoingEvent of(String topic, UUID key, long version, String type, Object body) {
        return new OutgoingEvent(topic, key.toString(), version, type, body);
    }
}
