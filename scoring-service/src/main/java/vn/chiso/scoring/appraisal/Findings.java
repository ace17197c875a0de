package vn.chiso.scoring.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.scoring.campaign.Campaigns;
import vn.chiso.scoring.campaign.PinnedCriterion;
import vn.chiso.scoring.engine.Explanation;
import vn.chiso.scoring.scorecard.Appraisal;
import vn.chiso.scoring.scorecard.CardInHand;
import vn.chiso.scoring.scorecard.LineScoring;
import vn.chiso.scoring.scorecard.ScorecardJournal;
import vn.chiso.scoring.scorecard.ScorecardLine;
import vn.chiso.scoring.scorecard.ScorecardProblem;
import vn.chiso.scoring.total.Adjustment;

/**
 * Makes the finding of a line: whose points, and the reason where some are missing. A computed line that is taken over has its
 * reason from the trace; everything else that costs the unit points must be reasoned. A line that the unit left open until its card
 * was locked is taken over as zero.
 */
@ApplicationScoped
class Findings {

    /** Cause and reason of a line that its unit left open until the deadline; the reason is read by people in Viet Nam. */
    private static final String NOT_SELF_SCORED = "NOT_SELF_SCORED";

    private static final String NOT_SELF_SCORED_REASON = "Đơn vị không tự chấm điểm trong thời hạn";

    private final Campaigns campaigns;
    private final ScorecardJournal journal;
    private final BusinessClock clock;

    Findings(Campaigns campaigns, ScorecardJournal journal, BusinessClock clock) {
        this.campaigns = campaigns;
        this.journal = journal;
        this.clock = clock;
    }

    /** The lines with their criteria, which are read once for all. */
    List<LineInHand> lines(CardInHand hand, List<ScorecardLine> lines) {
        var criteria = campaigns.criteria(hand.campaign().id()).stream()
                .collect(Collectors.toMap(PinnedCriterion::code, Function.identity()));
        return lines.stream()
                .map(line -> new LineInHand(hand, line, criteria.get(line.criterionCode())))
                .toList();
    }

    /** True where no judgement is needed: the points follow from inputs, or the unit claimed none in its time. A penalty is no claim. */
    static boolean canBeTakenOver(LineInHand at) {
        return at.isComputed() || at.isLeftUnscored() && at.criterion().adjustment() != Adjustment.PENALTY;
    }

    Appraisal of(LineInHand at, AppraisalRequest request, boolean firstRound) {
        if (request.copies() == (request.points() != null)) {
            throw new ProblemException(AppraisalProblem.APPRAISAL_AMBIGUOUS).at("/points");
        }
        if (at.line().self() == null && !at.isLeftUnscored()) {
            throw new ProblemException(ScorecardProblem.LINES_NOT_SCORED)
                    .at("/lines/" + at.line().criterionCode());
        }
        if (!firstRound && request.copies()) {
            return again(at.line().appraisal1(), request);
        }
        return request.copies() ? copied(at, request) : own(at, request);
    }

    /** Computed points are reasoned by their trace; judged ones that miss something must be reasoned by whoever accepts them. */
    private Appraisal copied(LineInHand at, AppraisalRequest request) {
        if (at.isLeftUnscored()) {
            return unscored(request);
        }
        var self = at.line().self();
        var lost = !self.excluded() && at.criterion().costsPoints(self.points());
        if (lost && !at.isComputed()) {
            requireReasons(request);
        }
        return finding(self.points(), self.excluded(), lost ? reason(at.line(), request) : request.reason(), request);
    }

    /** Nothing was claimed, so nothing is given; the line stays without a self-score, which only the unit could make. */
    private Appraisal unscored(AppraisalRequest request) {
        var reason = request.reason() == null ? NOT_SELF_SCORED_REASON : request.reason();
        var cause = request.causeCode() == null ? NOT_SELF_SCORED : request.causeCode();
        return new Appraisal(BigDecimal.ZERO, false, reason, cause, true, journal.author(), clock.now());
    }

    private Appraisal own(LineInHand at, AppraisalRequest request) {
        var self = at.line().self();
        var points = judged(at, request.points());
        var agrees = self != null && self.points() != null && points.compareTo(self.points()) == 0;
        var lost = at.criterion().costsPoints(points) || isBonusCut(at, points);
        if (lost && !(agrees && at.isComputed())) {
            requireReasons(request);
        }
        return finding(points, false, lost ? reason(at.line(), request) : request.reason(), request);
    }

    /** A bonus that is not earned costs nothing; one that was claimed and is not given does. */
    private boolean isBonusCut(LineInHand at, BigDecimal points) {
        return at.criterion().adjustment() == Adjustment.BONUS
                && at.line().self() != null
                && at.line().self().points() != null
                && points.compareTo(at.line().self().points()) < 0;
    }

    private Appraisal finding(BigDecimal points, boolean excluded, String reason, AppraisalRequest request) {
        return new Appraisal(
                points, excluded, reason, request.causeCode(), request.copies(), journal.author(), clock.now());
    }

    private static String reason(ScorecardLine line, AppraisalRequest request) {
        return request.reason() == null
                ? Explanation.vietnamese().reason(line.self().trace())
                : request.reason();
    }

    /** The second round keeps what the first one found, under the name of who keeps it. */
    private Appraisal again(Appraisal first, AppraisalRequest request) {
        return new Appraisal(
                first.points(),
                first.excluded(),
                request.reason() == null ? first.reason() : request.reason(),
                request.causeCode() == null ? first.causeCode() : request.causeCode(),
                true,
                journal.author(),
                clock.now());
    }

    /** The appraiser's points keep to the criterion's maximum, step and digits; the step only where a person judges anyway. */
    private BigDecimal judged(LineInHand at, BigDecimal points) {
        return LineScoring.byAppraisal(
                        at.criterion().scoredBy(at.hand().campaign().rounding()), points)
                .points();
    }

    private static void requireReasons(AppraisalRequest request) {
        if (request.reason() == null || request.reason().isBlank()) {
            throw new ProblemException(AppraisalProblem.REASON_REQUIRED).at("/reason");
        }
        if (request.causeCode() == null) {
            throw new ProblemException(AppraisalProblem.CAUSE_CODE_REQUIRED).at("/causeCode");
        }
    }
}
