package vn.chiso.notification.webhook.guard;

/** The address of a webhook must not be reached from here. */
public final class RefusedTargetException extends Exception {

    RefusedTargetException(String why) {
        super(why);
    }
}
