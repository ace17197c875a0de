package vn.chiso.scoring.scorecard;

import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.ProblemType;
import vn.chiso.scoring.engine.EngineException;
import vn.chiso.scoring.engine.Fault;

/** The faults of the engine as answers to a client: one problem a {@link Fault}, all 422. */
public enum ScoringProblem implements ProblemType {
    METHOD_NOT_SUPPORTED,
    NOT_APPLICABLE_NOT_FORESEEN,
    INPUT_MISSING,
    INPUT_UNKNOWN,
    INPUT_NOT_A_NUMBER,
    INPUT_NOT_A_FLAG,
    INPUT_NOT_A_DATE,
    INPUT_NOT_WHOLE,
    INPUT_NEGATIVE,
    INPUT_TOO_LONG,
    ZERO_DENOMINATOR,
    ABOVE_DENOMINATOR,
    ABOVE_HUNDRED_PERCENT,
    TOTAL_DIFFERS,
    NO_BAND,
    NO_CASE,
    FORMULA_TYPE,
    FORMULA_OVERFLOW,
    POINTS_MISSING,
    POINTS_OUT_OF_RANGE,
    POINTS_NOT_IN_STEP,
    POINTS_TOO_FINE,
    POINTS_ARE_COMPUTED,
    EXPLANATION_REQUIRED;

    @Override
    public int status() {
        return 422;
    }

    /** Points at the input that is to blame; else at what the whole line was given. */
    public static ProblemException of(EngineException e) {
        var type = valueOf(e.fault().name());
        return new ProblemException(type).at(pointer(e));
    }

    private static String pointer(EngineException e) {
        if (e.input() != null) {
            return "/inputs/" + e.input().replace("~", "~0").replace("/", "~1");
        }
        return switch (e.fault()) {
            case POINTS_MISSING, POINTS_OUT_OF_RANGE, POINTS_NOT_IN_STEP, POINTS_TOO_FINE -> "/points";
            case NOT_APPLICABLE_NOT_FORESEEN -> "/notApplicable";
            default -> "";
        };
    }
}
