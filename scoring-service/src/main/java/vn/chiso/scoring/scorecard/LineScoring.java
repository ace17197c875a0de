package vn.chiso.scoring.scorecard;

import java.math.BigDecimal;
import java.util.Map;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.scoring.engine.Criterion;
import vn.chiso.scoring.engine.Engine;
import vn.chiso.scoring.engine.EngineException;
import vn.chiso.scoring.engine.InputValue;
import vn.chiso.scoring.engine.Scored;
import vn.chiso.scoring.engine.ScoringMethod;

/** What a line comes to by what is said of it: kept by its unit, or only supposed. */
public final class LineScoring {

    private LineScoring() {}

    /**
     * As a unit scores: points only where a person judges, else from the inputs.
     *
     * @param points null unless they were given
     * @throws ProblemException a {@link ScoringProblem} that points into what was said
     */
    public static Scored bySelf(
            Criterion criterion, Map<String, InputValue> inputs, BigDecimal points, boolean notApplicable) {
        try {
            if (isJudged(criterion) && !notApplicable) {
                return Engine.judge(criterion, points, inputs);
            }
            if (points != null) {
                throw new ProblemException(ScoringProblem.POINTS_ARE_COMPUTED).at("/points");
            }
            return notApplicable ? Engine.notApplicable(criterion, inputs) : Engine.score(criterion, inputs);
        } catch (EngineException e) {
            throw ScoringProblem.of(e);
        }
    }

    /**
     * As an appraiser finds: his points count, whatever is computed.
     *
     * @throws ProblemException likewise
     */
    public static Scored byAppraisal(Criterion criterion, BigDecimal points) {
        return judged(criterion, points, "/points");
    }

    /**
     * Points that anybody says a line is worth, in the digits of the set: in no others are they kept.
     *
     * @param pointer where they were said
     * @throws ProblemException likewise
     */
    public static Scored judged(Criterion criterion, BigDecimal points, String pointer) {
        try {
            return Engine.judge(criterion, points, Map.of());
        } catch (EngineException e) {
            throw new ProblemException(ScoringProblem.of(e).type()).at(pointer);
        }
    }

    private static boolean isJudged(Criterion criterion) {
        return criterion.method() instanceof ScoringMethod.Manual;
    }
}
