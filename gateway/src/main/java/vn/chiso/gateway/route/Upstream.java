package vn.chiso.gateway.route;

/** A service behind the gateway. */
public enum Upstream {
    CRITERIA,
    SCORING,
    TASK,
    NOTIFICATION
}
