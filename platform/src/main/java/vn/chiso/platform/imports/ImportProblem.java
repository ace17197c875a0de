package vn.chiso.platform.imports;

import vn.chiso.platform.problem.ProblemType;

/** What can be wrong with an import as a whole. */
public enum ImportProblem implements ProblemType {
    IMPORT_NOT_CHECKED(409),
    IMPORT_FAILED(500),
    UNKNOWN_FORMAT(400);

    private final int status;

    ImportProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
