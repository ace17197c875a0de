package vn.chiso.notification.webhook.guard;

/** Why nothing may be sent to an address. */
public enum RefusedTarget {
    NOT_AN_ADDRESS,
    NOT_HTTPS,
    /** Without a host, or with a user or a fragment. */
    NOT_A_PLAIN_HOST,
    NO_SUCH_PORT,
    /** What the name stands for lies inside a network that is none of the webhook's owner. */
    NOT_PUBLIC,
    UNKNOWN_HOST
}
