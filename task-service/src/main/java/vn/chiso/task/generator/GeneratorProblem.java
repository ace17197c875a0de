package vn.chiso.task.generator;

import vn.chiso.platform.problem.ProblemType;

/** What can be wrong with the wish for a draft. */
enum GeneratorProblem implements ProblemType {
    RESULT_WITHOUT_DEDUCTIONS;

    @Override
    public int status() {
        return 409;
    }
}
