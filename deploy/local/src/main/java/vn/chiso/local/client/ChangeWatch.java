package vn.chiso.local.client;

/** Learns of every request that may change something, on the thread that makes it: just before it, and after its end. */
public interface ChangeWatch {

    /** Watches nothing. */
    ChangeWatch NONE = new ChangeWatch() {};

    default void sending() {}

    /** With an answer or without one. */
    default void ended() {}

    /** Nothing more will be tried for the command; what is known of its outcome is told. */
    default void concluded(Command command) {}
}
