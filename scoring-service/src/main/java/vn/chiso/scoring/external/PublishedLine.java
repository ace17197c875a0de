package vn.chiso.scoring.external;

import java.math.BigDecimal;
import java.util.List;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.scoring.catalogue.CriterionNode;
import vn.chiso.scoring.engine.Criterion;
import vn.chiso.scoring.engine.Engine;
import vn.chiso.scoring.engine.EngineException;
import vn.chiso.scoring.engine.MethodReader;
import vn.chiso.scoring.engine.NaPolicyReader;
import vn.chiso.scoring.engine.Rounding;
import vn.chiso.scoring.engine.Scored;
import vn.chiso.scoring.engine.ScoringMethod;
import vn.chiso.scoring.result.snapshot.UnitRef;
import vn.chiso.scoring.scorecard.ScoringProblem;

/** One line of a request with its criterion; null where the result names no set. */
record PublishedLine(ExternalResultRequest.Line line, CriterionNode criterion, String pointer) {

    /** @throws ProblemException where the line cannot be what a body published, pointing at what is wrong with it */
    ExternalLine read(Rounding rounding, List<UnitRef> leadUnits, List<UnitRef> cooperatingUnits) {
        var title = required(line.title(), criterion == null ? null : criterion.title(), "/title");
        var maximum = required(line.maxPoints(), criterion == null ? null : criterion.maxPoints(), "/maxPoints");
        requireHandy(maximum, "/maxPoints");
        requireHandy(line.points(), "/points");
        if (line.points().compareTo(maximum) > 0) {
            throw new ProblemException(ExternalResultProblem.POINTS_ABOVE_MAXIMUM).at(pointer + "/points");
        }
        var computed = computed(rounding);
        return new ExternalLine(
                line.criterionCode(),
                title,
                maximum,
                line.points(),
                maximum.subtract(line.points()),
                line.reason(),
                line.causeCode(),
                line.inputs(),
                computed == null ? null : computed.points(),
                computed == null ? null : computed.trace(),
                leadUnits,
                cooperatingUnits);
    }

    private Scored computed(Rounding rounding) {
        if (line.inputs().isEmpty()) {
            return null;
        }
        if (criterion == null) {
            throw new ProblemException(ExternalResultProblem.INPUTS_NEED_A_SET).at("/criteriaSetId");
        }
        var method = MethodReader.read(criterion.method());
        if (method instanceof ScoringMethod.Manual) {
            return null;
        }
        try {
            return Engine.score(
                    new Criterion(criterion.maxPoints(), method, NaPolicyReader.read(criterion.naPolicy()), rounding),
                    line.inputs());
        } catch (EngineException e) {
            var problem = ScoringProblem.of(e);
            throw new ProblemException(problem.type())
                    .at(pointer + problem.errors().getFirst().pointer());
        }
    }

    private <T> T required(T published, T ofSet, String member) {
        if (published != null) {
            return published;
        }
        if (ofSet == null) {
            throw new ProblemException(ExternalResultProblem.LINE_INCOMPLETE).at(pointer + member);
        }
        return ofSet;
    }

    private void requireHandy(BigDecimal amount, String member) {
        ExternalResultService.requireHandy(amount, pointer + member);
    }
}
