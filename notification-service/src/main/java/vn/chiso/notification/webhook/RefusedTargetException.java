package vn.chiso.notification.webhook;

/** The address of a webhook must not be reached from here. */
final class RefusedTargetException extends Exception {

    RefusedTargetException(String why) {
        super(why);
    }
}
