package vn.chiso.platform.outbox;

import java.util.Map;
import java.util.UUID;

/** One stored record on its way to the broker. */
record OutboxRow(UUID id, String topic, String key, Map<String, String> headers, byte[] body) {}
