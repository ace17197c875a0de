package vn.chiso.platform.inbox;

/** The event breaks its contract: no retry can help, it goes to the dead-letter topic. */
public final class PoisonEventException extends RuntimeException {

    public PoisonEventException(String message) {
        super(message);
    }

    public PoisonEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
