package vn.chiso.notification.feed;

import vn.chiso.platform.problem.ProblemType;

enum FeedProblem implements ProblemType {
    FEED_POSITION_EXPIRED(410);

    private final int status;

    FeedProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
