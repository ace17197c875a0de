package vn.chiso.task.exchange;

import vn.chiso.platform.problem.ProblemType;

/** What can be wrong with a plan as a table. */
enum ExchangeProblem implements ProblemType {
    PLAN_PARAMETER_MISSING(400),
    PLAN_NOT_EMPTY(409),
    ROW_CONTINUES_NOTHING(400),
    ROW_NUMBER_UNKNOWN(400),
    ROW_PARTS_UNMATCHED(400),
    TASK_TEXT_MISSING(400),
    TASK_REPEATED(400),
    ITEM_CONTRADICTED(400),
    ITEM_KIND_UNKNOWN(400),
    PARTY_UNKNOWN(400),
    PARTY_AMBIGUOUS(400),
    PARTY_REPEATED(400);

    private final int status;

    ExchangeProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
