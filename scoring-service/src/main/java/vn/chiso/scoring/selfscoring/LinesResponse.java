package vn.chiso.scoring.selfscoring;

import java.util.List;
import java.util.Locale;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.ProblemTexts;

/** One result an entry, in the order of the request. */
record LinesResponse(int kept, int refused, List<Result> lines) {

    /** OK: the line is as its entry says. REFUSED: it is as it was. */
    enum Status {
        OK,
        REFUSED
    }

    /**
     * @param version of the line after it was kept
     * @param problem only where the entry was refused
     */
    record Result(String code, Status status, Long version, Refusal problem) {}

    /**
     * @param code as of the problem that the same line alone would be answered with
     * @param pointer into the request
     */
    record Refusal(String code, String title, String pointer) {}

    static LinesResponse from(List<LineOutcome> outcomes, ProblemTexts texts, Locale language) {
        var results = outcomes.stream()
                .map(outcome -> result(outcome, texts, language))
                .toList();
        var refused = (int) results.stream()
                .filter(result -> result.status() == Status.REFUSED)
                .count();
        return new LinesResponse(results.size() - refused, refused, results);
    }

    private static Result result(LineOutcome outcome, ProblemTexts texts, Locale language) {
        return switch (outcome) {
            case LineOutcome.Kept kept ->
                new Result(kept.line().criterionCode(), Status.OK, kept.line().version(), null);
            case LineOutcome.Refused refused ->
                new Result(refused.code(), Status.REFUSED, null, refusal(refused.problem(), texts, language));
        };
    }

    private static Refusal refusal(ProblemException problem, ProblemTexts texts, Locale language) {
        var type = problem.type();
        return new Refusal(
                type.code(),
                texts.title(type, language),
                problem.errors().getFirst().pointer());
    }
}
