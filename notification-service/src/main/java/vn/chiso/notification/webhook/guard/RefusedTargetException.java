package vn.chiso.notification.webhook.guard;

import java.util.Locale;

/** The address of a webhook must not be reached from here. */
public final class RefusedTargetException extends Exception {

    private final RefusedTarget reason;

    RefusedTargetException(RefusedTarget reason) {
        super(reason.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        this.reason = reason;
    }

    public RefusedTarget reason() {
        return reason;
    }
}
