package vn.chiso.scoring.scorecard;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import vn.chiso.platform.problem.DatabaseFaults;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.scoring.campaign.CampaignStatus;
import vn.chiso.scoring.campaign.Campaigns;

/**
 * Closes the cards whose own time is over: locks those in self-scoring, and takes silence for consent where an explanation was
 * asked for. What is due is found by each card's date, so neither another
 * campaign nor a time when the service was down changes anything; each card is locked in a transaction of its own under its
 * row lock, so any number of replicas may look at once and one card that fails holds back no other.
 */
@ApplicationScoped
class DeadlineLock {

    private static final Logger LOG = Logger.getLogger(DeadlineLock.class);

    /** Looked at in one run; the rest is due again at the next tick. */
    private static final int MOST = 5_000;

    private final ScorecardRepository cards;
    private final ScorecardJournal journal;
    private final Campaigns campaigns;
    private final BusinessClock clock;

    DeadlineLock(ScorecardRepository cards, ScorecardJournal journal, Campaigns campaigns, BusinessClock clock) {
        this.cards = cards;
        this.journal = journal;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @Scheduled(every = "${chiso.deadline-lock.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() {
        run();
    }

    /** @return how many cards this run closed */
    int run() {
        int closed = closeAll(() -> cards.pastDeadline(clock.today(), MOST), this::lock)
                + closeAll(() -> cards.pastExplanation(clock.today(), MOST), this::closeExplanation);
        if (closed > 0) {
            LOG.infof("%d scorecards closed at their deadline", closed);
        }
        return closed;
    }

    private static int closeAll(Callable<List<UUID>> due, Predicate<UUID> close) {
        int closed = 0;
        for (var card : QuarkusTransaction.requiringNew().call(due)) {
            if (closeOrLeave(card, close)) {
                closed++;
            }
        }
        return closed;
    }

    private static boolean closeOrLeave(UUID cardId, Predicate<UUID> close) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> close.test(cardId));
        } catch (RuntimeException e) {
            if (DatabaseFaults.isOutage(e)) {
                throw e;
            }
            LOG.errorf(e, "Scorecard %s could not be closed; it stays due", cardId);
            return false;
        }
    }

    /** The row lock shows the card as it is now: another replica may have locked it, its head submitted it. */
    private boolean lock(UUID cardId) {
        var card = cards.lockForChange(cardId).orElseThrow();
        var before = CardState.of(card);
        if (!card.lockAtDeadline(clock.now(), clock.today())) {
            return false;
        }
        var campaign = campaigns.get(card.campaignId());
        if (campaign.status() == CampaignStatus.APPRAISAL_1) {
            // A reopened card: the others are being appraised already.
            card.startAppraisal();
        }
        journal.closedBySystem(CardChange.LOCKED, card, campaign, before);
        return true;
    }

    private boolean closeExplanation(UUID cardId) {
        var card = cards.lockForChange(cardId).orElseThrow();
        var before = CardState.of(card);
        if (!card.closeExplanation(clock.today())) {
            return false;
        }
        journal.closedBySystem(CardChange.EXPLANATION_CLOSED, card, campaigns.get(card.campaignId()), before);
        return true;
    }
}
