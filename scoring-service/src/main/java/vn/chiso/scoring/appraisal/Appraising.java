package vn.chiso.scoring.appraisal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.MissingRole;
import vn.chiso.platform.unit.Role;
import vn.chiso.scoring.campaign.CampaignStatus;
import vn.chiso.scoring.scorecard.CardInHand;
import vn.chiso.scoring.scorecard.LineReader;
import vn.chiso.scoring.scorecard.LineResponse;
import vn.chiso.scoring.scorecard.ScorecardJournal;
import vn.chiso.scoring.scorecard.ScorecardLine;
import vn.chiso.scoring.scorecard.ScorecardProblem;
import vn.chiso.scoring.scorecard.ScorecardStatus;
import vn.chiso.scoring.scorecard.Scorecards;

/** An appraiser settles lines, in the round that the campaign is in. */
@ApplicationScoped
class Appraising {

    private final Scorecards scorecards;
    private final SeparationOfDuty duty;
    private final Findings findings;
    private final ScorecardJournal journal;
    private final LineReader reader;

    Appraising(
            Scorecards scorecards,
            SeparationOfDuty duty,
            Findings findings,
            ScorecardJournal journal,
            LineReader reader) {
        this.scorecards = scorecards;
        this.duty = duty;
        this.findings = findings;
        this.journal = journal;
        this.reader = reader;
    }

    @Transactional
    LineResponse appraise(UUID cardId, String code, ExpectedVersion expected, AppraisalRequest request) {
        var hand = scorecards.forChange(cardId);
        var line = scorecards.line(hand, code);
        duty.objection(hand, line).ifPresent(objection -> {
            throw objection;
        });
        expected.check(line.version());
        var at = findings.lines(hand, List.of(line)).getFirst();
        journal.audited(List.of(settle(at, request)));
        journal.changed(hand);
        return reader.shown(hand, line);
    }

    /**
     * Takes over the stage before for every line that needs no new judgement, that the caller may appraise and that nobody has
     * settled in this round: at first what the unit's inputs come to, then what the first appraisal found and nobody explained.
     */
    @Transactional
    CardInHand takeOver(UUID cardId, ExpectedVersion expected) {
        var hand = scorecards.forChange(cardId);
        if (hand.access().appraisable().isEmpty()) {
            throw MissingRole.anyOf(Role.APPRAISER);
        }
        if (duty.isOfOwnUnit(hand)) {
            throw new ProblemException(AppraisalProblem.APPRAISER_OF_OWN_UNIT);
        }
        expected.check(hand.card().version());
        boolean first = requireRound(hand);
        var copy = new AppraisalRequest(null, true, null, null);
        List<AuditedChange> changes = new ArrayList<>();
        for (var at : findings.lines(hand, scorecards.lines(hand))) {
            var stands = first ? standsFirst(at) : standsAgain(at.line());
            if (stands && duty.objection(hand, at.line()).isEmpty()) {
                changes.add(settle(at, copy));
            }
        }
        journal.audited(changes);
        journal.changed(hand);
        return hand;
    }

    private static boolean standsFirst(LineInHand at) {
        return at.line().appraisal1() == null && Findings.canBeTakenOver(at);
    }

    /** What the unit explained is heard: a person looks at it, or takes it over line by line. */
    private static boolean standsAgain(ScorecardLine line) {
        return line.appraisal2() == null && line.explanation() == null;
    }

    private AuditedChange settle(LineInHand at, AppraisalRequest request) {
        var line = at.line();
        boolean first = requireRound(at.hand());
        var before = first ? line.appraisal1() : line.appraisal2();
        var found = findings.of(at, request, first);
        if (first) {
            line.appraiseFirst(found);
        } else {
            line.appraiseAgain(found);
        }
        return ScorecardJournal.appraised(at.hand(), line, before, found);
    }

    /** @return true in the first round, false in the second */
    private static boolean requireRound(CardInHand hand) {
        var status = hand.card().status();
        var campaign = hand.campaign().status();
        if (campaign == CampaignStatus.APPRAISAL_1 && status == ScorecardStatus.IN_APPRAISAL_1) {
            return true;
        }
        if (campaign == CampaignStatus.APPRAISAL_2 && status == ScorecardStatus.IN_APPRAISAL_2) {
            return false;
        }
        throw new ProblemException(ScorecardProblem.SCORECARD_NOT_IN_THIS_STEP, status);
    }
}
