package vn.chiso.criteria.unitgroup;

import vn.chiso.platform.problem.ProblemType;

/** What can be wrong with a change of a group. */
enum UnitGroupProblem implements ProblemType {
    UNKNOWN_UNIT_GROUP(400),
    UNIT_GROUP_EITHER_RULE_OR_MEMBERS(400),
    UNIT_GROUP_MEMBER_FAULTY(400),
    UNIT_GROUP_CODE_TAKEN(409),
    UNIT_GROUP_CODE_FIXED(409),
    UNIT_GROUP_TOO_LARGE(422);

    private final int status;

    UnitGroupProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
