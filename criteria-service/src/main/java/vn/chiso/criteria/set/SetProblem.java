package vn.chiso.criteria.set;

import vn.chiso.platform.problem.ProblemType;

/** What can be wrong with a change of a criteria set. */
public enum SetProblem implements ProblemType {
    CRITERIA_NOT_A_TREE(400),
    CRITERION_CODE_TAKEN(409),
    CRITERIA_SET_NOT_DRAFT(409),
    CRITERIA_SET_NOT_PUBLISHED(409),
    CRITERIA_SET_HAS_FINDINGS(409),
    CRITERIA_SET_TOO_LARGE(422),
    CRITERION_MAPPING_FAULTY(422),
    DERIVED_PROGRAMME_FIXED(409),
    FRAMEWORK_NOT_PUBLISHED(409),
    MAPPING_OF_ANOTHER_PROGRAMME(422),
    MAPPING_OF_DRAFT(409),
    MAPPING_OF_ITSELF(422),
    MAPPING_REVERSED(409),
    UNKNOWN_FRAMEWORK(400),
    UNKNOWN_FINDING(409),
    FINDING_NOT_WAIVABLE(409),
    FINDING_ALREADY_WAIVED(409),
    UNKNOWN_SUPERSEDED_SET(400);

    private final int status;

    SetProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
