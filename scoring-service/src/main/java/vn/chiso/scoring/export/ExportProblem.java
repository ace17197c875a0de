package vn.chiso.scoring.export;

import vn.chiso.platform.problem.ProblemType;

/** What can be wrong with the wish for a file. */
public enum ExportProblem implements ProblemType {
    UNKNOWN_DOCUMENT_FORMAT;

    @Override
    public int status() {
        return 400;
    }
}
