package vn.chiso.scoring.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.scoring.catalogue.CriteriaSetState;
import vn.chiso.scoring.engine.Rounding;

/** A scoring campaign. What it took from the criteria set stays as it was, whatever becomes of the set. */
@Entity
@Table(name = "campaign")
public class Campaign {

    @Id
    private UUID id;

    @Version
    private long version;

    private String title;
    private String programme;
    private String period;

    @Column(name = "criteria_set_id")
    private UUID criteriaSetId;

    @Column(name = "criteria_set_revision")
    private int criteriaSetRevision;

    private String coverage;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    @Column(name = "rounding_scale")
    private int roundingScale;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "rounding_mode")
    private RoundingMode roundingMode;

    @Column(name = "organiser_unit_id")
    private UUID organiserUnitId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "assessed_unit_ids")
    private UUID[] assessedUnitIds;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CampaignStatus status;

    @Embedded
    private CampaignDates dates;

    @Column(name = "cancellation_reason")
    private String cancellationReason;

    protected Campaign() {}

    Campaign(CampaignRequest request, CriteriaSetState set) {
        this.id = Ids.next();
        this.title = request.title();
        this.programme = request.programme();
        this.period = request.period();
        this.criteriaSetId = set.id();
        this.criteriaSetRevision = set.revision();
        this.coverage = set.coverage();
        this.roundingScale = set.lineRounding().scale();
        this.roundingMode = set.lineRounding().mode();
        this.organiserUnitId = request.organiserUnitId();
        this.assessedUnitIds = request.assessedUnitIds().toArray(UUID[]::new);
        this.dates = request.dates();
        this.status = CampaignStatus.DRAFT;
    }

    /** @throws ProblemException phase-not-next unless the present phase leads there */
    void enter(CampaignStatus phase) {
        if (!status.canBecome(phase)) {
            throw new ProblemException(CampaignProblem.PHASE_NOT_NEXT, status, phase).at("/phase");
        }
        status = phase;
    }

    /** @throws ProblemException phase-not-next once the campaign is published, or cancelled already */
    void cancel(String reason) {
        if (!status.canBecome(CampaignStatus.CANCELLED)) {
            throw new ProblemException(CampaignProblem.PHASE_NOT_NEXT, status, CampaignStatus.CANCELLED);
        }
        status = CampaignStatus.CANCELLED;
        cancellationReason = reason;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String title() {
        return title;
    }

    public String programme() {
        return programme;
    }

    public String period() {
        return period;
    }

    public UUID criteriaSetId() {
        return criteriaSetId;
    }

    public int criteriaSetRevision() {
        return criteriaSetRevision;
    }

    public String coverage() {
        return coverage;
    }

    public Rounding rounding() {
        return new Rounding(roundingScale, roundingMode);
    }

    public UUID organiserUnitId() {
        return organiserUnitId;
    }

    public List<UUID> assessedUnitIds() {
        return List.of(assessedUnitIds);
    }

    public CampaignStatus status() {
        return status;
    }

    public CampaignDates dates() {
        return dates;
    }

    /** Null unless it was cancelled. */
    public String cancellationReason() {
        return cancellationReason;
    }
}
