package vn.chiso.notification.webhook;

import vn.chiso.platform.problem.ProblemType;

/** What may be wrong with what is asked of a webhook. */
public enum WebhookProblem implements ProblemType {
    WEBHOOK_URL_REFUSED(400),
    WEBHOOK_UNIT_FIXED(400),
    WEBHOOK_DELIVERY_NOT_DEAD(409);

    private final int status;

    WebhookProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
