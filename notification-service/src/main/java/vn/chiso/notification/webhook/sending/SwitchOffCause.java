package vn.chiso.notification.webhook.sending;

/** Why the service itself switches a webhook off. */
enum SwitchOffCause {
    GONE("the receiver answered 410: it is gone"),
    FAILING("every attempt failed since days"),
    KEEPER_WITHOUT_GRANT("its keeper may no longer have its events"),
    KEEPER_UNSEEN("its keeper was not seen for long");

    private final String text;

    SwitchOffCause(String text) {
        this.text = text;
    }

    /** As clients read it in {@code disabledReason}. */
    String text() {
        return text;
    }
}
