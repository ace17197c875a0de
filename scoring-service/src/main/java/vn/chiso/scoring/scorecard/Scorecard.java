package vn.chiso.scoring.scorecard;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.scoring.campaign.AssessedUnit;
import vn.chiso.scoring.campaign.CampaignDates;

/** The card of one assessed unit in one campaign. Its version moves with every change of a line, too. */
@Entity
@Table(name = "scorecard")
public class Scorecard {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "campaign_id")
    private UUID campaignId;

    @Column(name = "assessed_unit_id")
    private UUID assessedUnitId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ScorecardStatus status;

    @Column(name = "lines_total")
    private int linesTotal;

    @Embedded
    private LineTotals totals;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "unit_group_id")
    private UUID unitGroupId;

    @Embedded
    private CardDeadlines deadlines;

    @Column(name = "submitted_by")
    private String submittedBy;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] submitters = {};

    @Column(name = "locked_at")
    private Instant lockedAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "lock_reason")
    private LockReason lockReason;

    protected Scorecard() {}

    /** @param selfScoringUntil last day, included; null if no deadline is to close the card */
    Scorecard(UUID campaignId, AssessedUnit unit, int linesTotal, LocalDate selfScoringUntil) {
        this.id = Ids.next();
        this.deadlines = CardDeadlines.NONE.withSelfScoring(selfScoringUntil);
        this.campaignId = campaignId;
        this.assessedUnitId = unit.unitId();
        this.unitGroupId = unit.groupId();
        this.linesTotal = linesTotal;
        this.totals = LineTotals.NONE;
        this.status = ScorecardStatus.NOT_STARTED;
    }

    /** @throws ProblemException scorecard-not-in-this-step unless the present status leads there */
    public void become(ScorecardStatus next) {
        if (!status.canBecome(next)) {
            throw new ProblemException(ScorecardProblem.SCORECARD_NOT_IN_THIS_STEP, status);
        }
        status = next;
    }

    /** The first scored line takes the card into work; afterwards lines change only while it is there, and in time. */
    public void work(LocalDate today) {
        requireWorkable(today);
        status = ScorecardStatus.IN_PROGRESS;
    }

    /** @throws ProblemException scorecard-locked, or scorecard-not-in-this-step, unless lines can be scored */
    public void requireWorkable(LocalDate today) {
        requireOpen(today);
        if (status != ScorecardStatus.NOT_STARTED) {
            require(ScorecardStatus.IN_PROGRESS);
        }
    }

    /** @throws ProblemException scorecard-not-in-this-step unless the card is there */
    public void require(ScorecardStatus expected) {
        if (status != expected) {
            throw new ProblemException(ScorecardProblem.SCORECARD_NOT_IN_THIS_STEP, status);
        }
    }

    /**
     * Locked, or past its deadline although the lock has not come by yet: the deadline is a date, not the moment of a tick.
     *
     * @throws ProblemException scorecard-locked
     */
    public void requireOpen(LocalDate today) {
        if (isUnitsOwn() && (lockedAt != null || deadlines().isSelfScoringOver(today))) {
            throw new ProblemException(ScorecardProblem.SCORECARD_LOCKED);
        }
    }

    /** By its head, who answers for it from here on. While the others are being appraised already a reopened card joins them. */
    public void submit(String subject, Instant at, boolean appraisalRuns) {
        become(ScorecardStatus.SUBMITTED);
        submittedAt = at;
        submittedBy = subject;
        var all = Stream.concat(Arrays.stream(submitters), Stream.of(subject));
        submitters = all.distinct().toArray(String[]::new);
        if (appraisalRuns) {
            startAppraisal();
        }
    }

    /** Back into the unit's hands, from the head's desk or from the organiser before he appraises. */
    public void withdraw() {
        if (status == ScorecardStatus.IN_APPRAISAL_1) {
            throw new ProblemException(ScorecardProblem.SCORECARD_NOT_IN_THIS_STEP, status);
        }
        become(ScorecardStatus.IN_PROGRESS);
    }

    /** @return true if the card had a deadline of the campaign and now has the new one */
    boolean follow(CampaignDates previous, CampaignDates dates) {
        var own = deadlines();
        if (isUnitsOwn() && lockedAt == null) {
            deadlines = own.followSelfScoring(previous, dates);
        } else if (status == ScorecardStatus.EXPLANATION_REQUESTED) {
            deadlines = own.followExplanation(dates);
        }
        return !own.equals(deadlines());
    }

    private boolean isUnitsOwn() {
        return status.isInWork() || status == ScorecardStatus.SUBMITTED;
    }

    /** What is there when the time is over is what the unit said. */
    boolean lockAtDeadline(Instant at, LocalDate today) {
        if (lockedAt != null || !status.isInWork() || !deadlines().isSelfScoringOver(today)) {
            return false;
        }
        lockedAt = at;
        lockReason = LockReason.DEADLINE;
        return true;
    }

    /** @param until last day, included; null if no deadline is to close the explanation */
    void askForExplanation(LocalDate until) {
        become(ScorecardStatus.EXPLANATION_REQUESTED);
        deadlines = deadlines().withExplanation(until);
    }

    /** @throws ProblemException scorecard-not-in-this-step, or explanation-closed once its last day is over, tick or no tick */
    public void requireExplainable(LocalDate today) {
        require(ScorecardStatus.EXPLANATION_REQUESTED);
        if (deadlines().isExplanationOver(today)) {
            throw new ProblemException(ScorecardProblem.EXPLANATION_CLOSED);
        }
    }

    /** Who said nothing in his time accepts. */
    boolean closeExplanation(LocalDate today) {
        var due = status == ScorecardStatus.EXPLANATION_REQUESTED && deadlines().isExplanationOver(today);
        if (due && lockReason != LockReason.CANCELLED) {
            status = ScorecardStatus.EXPLAINED;
        }
        return status == ScorecardStatus.EXPLAINED && due;
    }

    /** For good, in whatever step the card is: its campaign was cancelled. */
    void freeze(Instant at) {
        lockedAt = at;
        lockReason = LockReason.CANCELLED;
    }

    /** @throws ProblemException scorecard-frozen */
    void requireNotFrozen() {
        if (lockReason == LockReason.CANCELLED) {
            throw new ProblemException(ScorecardProblem.SCORECARD_FROZEN);
        }
    }

    /** @param until last day, included; null if no deadline is to close it, whatever did before */
    public void reopen(LocalDate until, LocalDate today) {
        if (status.isInWork() && lockedAt == null && !deadlines().isSelfScoringOver(today)) {
            throw new ProblemException(ScorecardProblem.SCORECARD_NOT_IN_THIS_STEP, status);
        }
        if (status != ScorecardStatus.IN_PROGRESS) {
            become(ScorecardStatus.IN_PROGRESS);
        }
        deadlines = deadlines().withSelfScoring(until);
        lockedAt = null;
        lockReason = null;
    }

    /** A card that its unit handed in, or that the deadline took from it. */
    boolean isHandedIn() {
        return status == ScorecardStatus.SUBMITTED || isLockedAtDeadline();
    }

    void startAppraisal() {
        if (!isHandedIn()) {
            throw new ProblemException(ScorecardProblem.SCORECARD_NOT_IN_THIS_STEP, status);
        }
        become(ScorecardStatus.IN_APPRAISAL_1);
    }

    /** Null in the database where no step has a deadline. */
    CardDeadlines deadlines() {
        return deadlines == null ? CardDeadlines.NONE : deadlines;
    }

    void take(LineTotals summed) {
        totals = summed;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID campaignId() {
        return campaignId;
    }

    public UUID assessedUnitId() {
        return assessedUnitId;
    }

    public ScorecardStatus status() {
        return status;
    }

    public int linesTotal() {
        return linesTotal;
    }

    public LineTotals totals() {
        return totals;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** The group of the unit when the campaign was opened; null where it was named itself. */
    public UUID unitGroupId() {
        return unitGroupId;
    }

    /** Last day of self-scoring of this card, included; null if no deadline closes it. */
    public LocalDate selfScoringUntil() {
        return deadlines().selfScoringUntil();
    }

    /** True of every account that ever approved the card as head of its unit, even if another one did so after it. */
    public boolean wasSubmittedBy(String subject) {
        return subject.equals(submittedBy) || List.of(submitters).contains(subject);
    }

    /** Business time; null while the card is not locked. */
    public Instant lockedAt() {
        return lockedAt;
    }

    public LockReason lockReason() {
        return lockReason;
    }

    /** Stays true while the card is appraised: what the unit did not score by then it never scores. */
    public boolean isLockedAtDeadline() {
        return lockReason == LockReason.DEADLINE;
    }
}
