package vn.chiso.scoring.result.revision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;
import vn.chiso.scoring.engine.Criterion;
import vn.chiso.scoring.engine.MethodReader;
import vn.chiso.scoring.engine.NaPolicyReader;
import vn.chiso.scoring.engine.Rounding;
import vn.chiso.scoring.result.ResultProblem;
import vn.chiso.scoring.result.snapshot.ResultLine;
import vn.chiso.scoring.result.snapshot.ResultSnapshot;
import vn.chiso.scoring.result.snapshot.ResultSnapshot.Issue;
import vn.chiso.scoring.scorecard.Appraisal;
import vn.chiso.scoring.scorecard.LineScoring;

/** The lines of a result with other points; everything else of them stays as it was published. */
final class RevisedLines {

    private final ResultSnapshot before;
    private final Set<String> spokenFor;
    private final Issue issue;

    /** @param spokenFor codes of the lines that are not the reviser's to revise */
    RevisedLines(ResultSnapshot before, Set<String> spokenFor, Issue issue) {
        this.before = before;
        this.spokenFor = spokenFor;
        this.issue = issue;
    }

    /** @throws ProblemException where a line is not there, does not apply, is named twice, or its points are not possible */
    List<ResultLine> with(List<RevisionRequest.LineRequest> changes) {
        requireRevisable(changes);
        Map<String, Appraisal> found =
                changes.stream().collect(Collectors.toMap(RevisionRequest.LineRequest::criterionCode, this::appraisal));
        return before.lines().stream()
                .map(line -> found.containsKey(line.criterionCode())
                        ? revised(line, found.get(line.criterionCode()), before.rounding())
                        : line)
                .toList();
    }

    private void requireRevisable(List<RevisionRequest.LineRequest> changes) {
        var lines = byCode();
        var faults = new ArrayList<Violation>();
        var seen = new HashSet<String>();
        boolean anythingNew = false;
        for (int i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            var line = lines.get(change.criterionCode());
            var pointer = "/lines/" + i;
            if (line == null) {
                faults.add(fault(pointer + "/criterionCode", ResultProblem.CRITERION_NOT_IN_SET));
            } else if (line.excluded()) {
                faults.add(fault(pointer + "/criterionCode", ResultProblem.LINE_NOT_APPLICABLE));
            } else if (spokenFor.contains(line.criterionCode())) {
                // Separation of duty does not end with the appraisal: a revision gives points, too.
                faults.add(fault(pointer + "/criterionCode", ResultProblem.REVISER_SCORED_LINE));
            } else if (!seen.add(change.criterionCode())) {
                faults.add(fault(pointer + "/criterionCode", ResultProblem.LINE_REVISED_TWICE));
            } else {
                requirePossible(line, change, pointer);
                anythingNew |= line.points().compareTo(change.points()) != 0;
            }
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(ResultProblem.REVISION_NOT_POSSIBLE).withErrors(faults);
        }
        if (!anythingNew) {
            throw new ProblemException(ResultProblem.NOTHING_REVISED).at("/lines");
        }
    }

    /** The maximum, the step and the digits of the criterion hold for whoever gives points. */
    private void requirePossible(ResultLine line, RevisionRequest.LineRequest change, String pointer) {
        var criterion = new Criterion(
                line.maxPoints(),
                MethodReader.read(line.method()),
                NaPolicyReader.read(line.naPolicy()),
                before.rounding());
        LineScoring.judged(criterion, change.points(), pointer + "/points");
    }

    private Map<String, ResultLine> byCode() {
        return before.lines().stream().collect(Collectors.toMap(ResultLine::criterionCode, Function.identity()));
    }

    private Appraisal appraisal(RevisionRequest.LineRequest change) {
        var cause = change.causeCode() == null
                ? byCode().get(change.criterionCode()).causeCode()
                : change.causeCode();
        // 0e-30 is a zero, and is not kept with all its digits.
        return new Appraisal(
                before.rounding().exactly(change.points()),
                false,
                change.reason(),
                cause,
                false,
                issue.by(),
                issue.at());
    }

    private static ResultLine revised(ResultLine line, Appraisal found, Rounding rounding) {
        var points = rounding.shown(found.points());
        var lost = line.counts() ? line.maxPoints().subtract(points) : rounding.shown(BigDecimal.ZERO);
        boolean costs = costs(line, points);
        return new ResultLine(
                line.criterionCode(),
                line.title(),
                line.maxPoints(),
                points,
                lost,
                false,
                costs ? found.reason() : null,
                costs ? found.causeCode() : null,
                line.leadUnits(),
                line.cooperatingUnits(),
                line.method(),
                line.naPolicy(),
                line.self(),
                line.appraisal1(),
                line.explanation(),
                line.appraisal2(),
                found,
                line.evidence(),
                line.adjustment(),
                line.adjustmentRoot());
    }

    /** An unearned bonus costs nothing; a penalty costs what it takes away. */
    private static boolean costs(ResultLine line, BigDecimal points) {
        return switch (line.adjustment()) {
            case null -> points.compareTo(line.maxPoints()) < 0;
            case BONUS -> false;
            case PENALTY -> points.signum() > 0;
        };
    }

    private static Violation fault(String pointer, ResultProblem problem) {
        return new Violation(pointer, problem.code(), null);
    }
}
