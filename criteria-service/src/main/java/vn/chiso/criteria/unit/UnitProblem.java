package vn.chiso.criteria.unit;

import vn.chiso.platform.problem.ProblemType;

/** What can be wrong with a change of units, or with naming one. */
public enum UnitProblem implements ProblemType {
    UNKNOWN_UNIT(400),
    UNIT_VALIDITY_EMPTY(400),
    UNIT_CODE_TAKEN(409),
    UNIT_CODE_FIXED(409),
    UNIT_PARENT_CYCLE(409),
    UNIT_TREE_TOO_DEEP(409),
    UNIT_OUTSIDE_PARENT_VALIDITY(409),
    UNIT_HISTORY_CUT(409),
    AGENCY_IDENTIFIER_TAKEN(409),
    UNIT_NAMED_TWICE(400),
    UNIT_NOT_THERE_THEN(409),
    UNIT_CHANGES_LATER(409),
    UNIT_ORPHANED(409),
    REORGANISATION_BUILT_ON(409);

    private final int status;

    UnitProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
