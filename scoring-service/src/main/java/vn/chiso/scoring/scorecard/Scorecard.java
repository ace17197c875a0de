package vn.chiso.scoring.scorecard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.scoring.campaign.AssessedUnit;

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

    @Column(name = "lines_assessed")
    private int linesAssessed;

    @Column(name = "self_points")
    private BigDecimal selfPoints;

    @Column(name = "appraised_points")
    private BigDecimal appraisedPoints;

    @Column(name = "self_adjustment")
    private BigDecimal selfAdjustment;

    @Column(name = "appraised_adjustment")
    private BigDecimal appraisedAdjustment;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "unit_group_id")
    private UUID unitGroupId;

    @Column(name = "self_scoring_until")
    private LocalDate selfScoringUntil;

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
        this.selfScoringUntil = selfScoringUntil;
        this.campaignId = campaignId;
        this.assessedUnitId = unit.unitId();
        this.unitGroupId = unit.groupId();
        this.linesTotal = linesTotal;
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
        var unitsOwn = status.isInWork() || status == ScorecardStatus.SUBMITTED;
        if (unitsOwn && (lockedAt != null || isPastDeadline(today))) {
            throw new ProblemException(ScorecardProblem.SCORECARD_LOCKED);
        }
    }

    /** @param appraisalRuns the other cards are being appraised already: a reopened one joins them at once */
    public void submit(Instant at, boolean appraisalRuns) {
        become(ScorecardStatus.SUBMITTED);
        submittedAt = at;
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

    /** @return true if the card had the campaign's deadline and now has the new one */
    boolean followDeadline(LocalDate previous, LocalDate until) {
        var before = status.isInWork() || status == ScorecardStatus.SUBMITTED;
        if (!before || lockedAt != null || selfScoringUntil != null && !selfScoringUntil.equals(previous)) {
            return false;
        }
        selfScoringUntil = until;
        return true;
    }

    /** What is there when the time is over is what the unit said. */
    boolean lockAtDeadline(Instant at, LocalDate today) {
        if (lockedAt != null || !status.isInWork() || !isPastDeadline(today)) {
            return false;
        }
        lockedAt = at;
        lockReason = LockReason.DEADLINE;
        return true;
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

    /**
     * Back into work until that day, whatever closed the card.
     *
     * @param until last day, included; null if no deadline is to close it
     */
    public void reopen(LocalDate until, LocalDate today) {
        var closed = !status.isInWork() || lockedAt != null || isPastDeadline(today);
        if (!closed) {
            throw new ProblemException(ScorecardProblem.SCORECARD_NOT_IN_THIS_STEP, status);
        }
        if (status != ScorecardStatus.IN_PROGRESS) {
            become(ScorecardStatus.IN_PROGRESS);
        }
        selfScoringUntil = until;
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

    private boolean isPastDeadline(LocalDate today) {
        return selfScoringUntil != null && today.isAfter(selfScoringUntil);
    }

    void take(LineTotals totals) {
        linesAssessed = totals.assessed();
        selfPoints = totals.selfPoints();
        appraisedPoints = totals.appraisedPoints();
        selfAdjustment = totals.selfAdjustment();
        appraisedAdjustment = totals.appraisedAdjustment();
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

    public int linesAssessed() {
        return linesAssessed;
    }

    public BigDecimal selfPoints() {
        return selfPoints;
    }

    public BigDecimal appraisedPoints() {
        return appraisedPoints;
    }

    /** What bonus and penalty add to the unit's own points; null while none has any. */
    public BigDecimal selfAdjustment() {
        return selfAdjustment;
    }

    public BigDecimal appraisedAdjustment() {
        return appraisedAdjustment;
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
        return selfScoringUntil;
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
