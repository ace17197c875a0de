package vn.chiso.notification.delivery;

import vn.chiso.platform.problem.ProblemType;

enum DeliveryProblem implements ProblemType {
    DELIVERY_NOT_REPLAYABLE(409),
    DELIVERY_NOT_UNCERTAIN(409),
    RECIPIENT_WITHOUT_ADDRESS(409);

    private final int status;

    DeliveryProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
