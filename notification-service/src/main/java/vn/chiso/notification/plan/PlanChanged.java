package vn.chiso.notification.plan;

import java.util.UUID;

/** Fired in the transaction in which something became known of a plan that may choose another ladder. */
public record PlanChanged(UUID planId) {}
