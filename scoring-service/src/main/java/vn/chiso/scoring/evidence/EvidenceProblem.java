package vn.chiso.scoring.evidence;

import vn.chiso.platform.problem.ProblemType;

/** What can be wrong with evidence or its citation. */
public enum EvidenceProblem implements ProblemType {
    EVIDENCE_NAME_INVALID(422),
    EVIDENCE_EMPTY(422),
    EVIDENCE_TYPE_NOT_ALLOWED(422),
    EVIDENCE_NAME_MISLEADS(422),
    UNKNOWN_EVIDENCE(422),
    EVIDENCE_CITED(409),
    RANGE_NOT_SATISFIABLE(416);

    private final int status;

    EvidenceProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
