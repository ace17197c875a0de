package vn.chiso.scoring.selfscoring.exchange;

import vn.chiso.platform.problem.ProblemType;

/** What can be wrong with the workbook of a card as such; what is wrong with its lines is told as in a request. */
enum CardFileProblem implements ProblemType {
    CARD_FILE_INCOMPLETE(400),
    CARD_FILE_OF_ANOTHER_CARD(422),
    CARD_FILE_OUTDATED(422);

    private final int status;

    CardFileProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
