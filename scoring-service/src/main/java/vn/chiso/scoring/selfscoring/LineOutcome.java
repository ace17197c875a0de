package vn.chiso.scoring.selfscoring;

import vn.chiso.platform.problem.ProblemException;
import vn.chiso.scoring.scorecard.ScorecardLine;

/** What became of one entry of many. */
sealed interface LineOutcome {

    /** The line is as its entry says. */
    record Kept(ScorecardLine line, CheckedScore checked) implements LineOutcome {}

    /** The line is as it was. */
    record Refused(String code, ProblemException problem) implements LineOutcome {}
}
