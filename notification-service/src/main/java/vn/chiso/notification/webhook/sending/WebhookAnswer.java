package vn.chiso.notification.webhook.sending;

import java.time.Duration;

/**
 * What came of an attempt.
 *
 * @param status of the answer, null if there was none
 * @param fault what went wrong, null if nothing did
 * @param retryAfter for how long the receiver wants to be left alone, null if it did not say
 */
record WebhookAnswer(Integer status, String fault, Duration retryAfter) {

    private static final int GONE = 410;

    WebhookAnswer(Integer status, String fault) {
        this(status, fault, null);
    }

    static WebhookAnswer of(int status) {
        return of(status, null);
    }

    static WebhookAnswer of(int status, Duration retryAfter) {
        var success = status >= 200 && status < 300;
        return new WebhookAnswer(status, success ? null : "answered " + status, success ? null : retryAfter);
    }

    boolean isSuccess() {
        return fault == null;
    }

    /** The receiver wants nothing more. */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
