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
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.problem.ProblemException;

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

    protected Scorecard() {}

    Scorecard(UUID campaignId, UUID assessedUnitId, int linesTotal) {
        this.id = Ids.next();
        this.campaignId = campaignId;
        this.assessedUnitId = assessedUnitId;
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

    /** The first scored line takes the card into work; afterwards lines change only while it is there. */
    public void work() {
        if (status == ScorecardStatus.NOT_STARTED) {
            become(ScorecardStatus.IN_PROGRESS);
        }
        require(ScorecardStatus.IN_PROGRESS);
    }

    /** @throws ProblemException scorecard-not-in-this-step unless the card is there */
    public void require(ScorecardStatus expected) {
        if (status != expected) {
            throw new ProblemException(ScorecardProblem.SCORECARD_NOT_IN_THIS_STEP, status);
        }
    }

    public void submit(Instant at) {
        become(ScorecardStatus.SUBMITTED);
        submittedAt = at;
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
}
