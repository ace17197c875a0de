package vn.chiso.local.client;

/** Learns of every request that may change something, on the thread that makes it: just before it, and after its end. */
public interface ChangeWatch {

    /** Watches nothing. */
    ChangeWatch NONE = new ChangeWatch() {};

    default void sending() {}

    /** With an answer or without one. */
    default void ended() {}

    /** A POST was answered with success: from here on whoever asked relies on it. */
    default void acknowledged(String idempotencyKey, Answer answer) {}
}
