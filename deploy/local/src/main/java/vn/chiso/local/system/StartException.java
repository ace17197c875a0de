package vn.chiso.local.system;

/** The system, or a part of it, cannot run; the message is written for the person at the terminal. */
public final class StartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartException(String message) {
        super(message);
    }

    public StartException(String message, Throwable cause) {
        super(message, cause);
    }
}
