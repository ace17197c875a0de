package vn.chiso.scoring.facts;

import vn.chiso.platform.problem.ProblemType;

/** What can go wrong when facts are entered. */
enum FactsProblem implements ProblemType {
    TASKS_CONTRADICT(422),
    UNKNOWN_FACT(422),
    FACTS_SETTLED(409);

    private final int status;

    FactsProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
