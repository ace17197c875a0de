package vn.chiso.notification.policy;

import vn.chiso.platform.problem.ProblemType;

enum PolicyProblem implements ProblemType {
    POLICY_EXISTS(409),
    POLICY_NEEDS_UNIT(400),
    POLICY_IDENTITY_FIXED(400),
    POLICY_RUNG_TWICE(400),
    POLICY_MISFIRE_DAYS(400),
    POLICY_RULE_TWICE(400),
    POLICY_RULE_WATCHES_NOTHING(400),
    POLICY_RULES_LOOP(400),
    POLICY_PLAN_UNKNOWN(400);

    private final int status;

    PolicyProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
