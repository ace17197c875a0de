package vn.chiso.notification.webhook;

/**
 * What came of an attempt.
 *
 * @param status of the answer, null if there was none
 * @param fault what went wrong, null if nothing did
 */
record WebhookAnswer(Integer status, String fault) {

    private static final int GONE = 410;

    static WebhookAnswer of(int status) {
        var success = status >= 200 && status < 300;
        return new WebhookAnswer(status, success ? null : "answered " + status);
    }

    boolean isSuccess() {
        return fault == null;
    }

    /** The receiver wants nothing more. */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
