package vn.chiso.backup;

/** Why there is no back-up, or why none is put back, in words for the operator. */
public final class BackupException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BackupException(String message) {
        super(message);
    }

    BackupException(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
