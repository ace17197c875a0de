package vn.chiso.e2e.verifier;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Ids as small as they can be kept: a million of them is at hand at once. */
final class Ids {

    private static final int LENGTH_OF_UUID = 36;

    private static final int MADE_AT_A_TIME = 7;

    private Ids() {}

    /** Equal for equal texts; every text of ours is a UUID, those of others need not be. */
    static Object of(String text) {
        if (text.length() != LENGTH_OF_UUID) {
            return text;
        }
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equals(text) ? id : text;
        } catch (IllegalArgumentException another) {
            return text;
        }
    }

    /** Ids of ours say when they were made, those of version 7. */
    static Optional<Instant> madeAt(Object id) {
        return id instanceof UUID uuid && uuid.version() == MADE_AT_A_TIME
                ? Optional.of(Instant.ofEpochMilli(uuid.getMostSignificantBits() >>> Short.SIZE))
                : Optional.empty();
    }

    /** An event is known by who tells it and its id. @param source one and the same object for all of its events */
    record Event(String source, Object id) {

        static Event of(String source, String id) {
            return new Event(source.intern(), Ids.of(id));
        }
    }
}
