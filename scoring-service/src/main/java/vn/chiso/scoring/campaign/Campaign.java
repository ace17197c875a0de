package vn.chiso.scoring.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.LazyGroup;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.scoring.engine.Rounding;
import vn.chiso.scoring.regulation.Regulation;
import vn.chiso.scoring.regulation.RegulationReader;

/** A scoring campaign. What it took from the criteria set stays as it was, whatever becomes of the set. */
@Entity
@Table(name = "campaign")
public class Campaign {

    /** Thousands of ids: read by those who ask for them, not with every line of every card. */
    private static final String UNITS = "units";

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

    @Basic(fetch = FetchType.LAZY)
    @LazyGroup(UNITS)
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "assessed_unit_ids")
    private UUID[] assessedUnitIds;

    @Basic(fetch = FetchType.LAZY)
    @LazyGroup(UNITS)
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "assessed_group_ids")
    private UUID[] assessedGroupIds;

    @Basic(fetch = FetchType.LAZY)
    @LazyGroup(UNITS)
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "named_unit_ids")
    private UUID[] namedUnitIds;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "unit_group_ids")
    private UUID[] unitGroupIds;

    @Column(name = "regulation_id")
    private UUID regulationId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private JsonNode regulation;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CampaignStatus status;

    @Embedded
    private CampaignDates dates;

    @Column(name = "cancellation_reason")
    private String cancellationReason;

    protected Campaign() {}

    Campaign(CampaignPlan plan) {
        this.id = Ids.next();
        this.status = CampaignStatus.DRAFT;
        take(plan);
    }

    /** @throws ProblemException campaign-not-a-draft once it has been opened */
    void requireDraft() {
        if (status != CampaignStatus.DRAFT) {
            throw new ProblemException(CampaignProblem.CAMPAIGN_NOT_A_DRAFT);
        }
    }

    void change(CampaignPlan plan) {
        requireDraft();
        take(plan);
    }

    private void take(CampaignPlan plan) {
        var request = plan.request();
        var set = plan.set();
        title = request.title();
        programme = request.programme();
        period = request.period();
        criteriaSetId = set.id();
        criteriaSetRevision = set.revision();
        coverage = set.coverage();
        roundingScale = set.lineRounding().scale();
        roundingMode = set.lineRounding().mode();
        organiserUnitId = request.organiserUnitId();
        unitGroupIds = request.unitGroupIds().toArray(UUID[]::new);
        namedUnitIds = request.assessedUnitIds().toArray(UUID[]::new);
        regulationId = plan.regulation() == null ? null : plan.regulation().id();
        regulation = plan.regulation() == null ? null : plan.regulation().body();
        dates = request.dates();
        assess(plan.assessed());
    }

    /** Who is assessed: settled for good when self-scoring begins. */
    void assess(List<AssessedUnit> units) {
        assessedUnitIds = units.stream().map(AssessedUnit::unitId).toArray(UUID[]::new);
        assessedGroupIds = units.stream().map(AssessedUnit::groupId).toArray(UUID[]::new);
    }

    /**
     * @throws ProblemException campaign-not-running, dates-out-of-order, or date-has-passed where a date that lies before today
     *     would change or become one
     */
    void reschedule(CampaignDates changed, LocalDate today) {
        if (status == CampaignStatus.DRAFT || !status.canBecome(CampaignStatus.CANCELLED)) {
            throw new ProblemException(CampaignProblem.CAMPAIGN_NOT_RUNNING);
        }
        if (!changed.areInOrder()) {
            throw new ProblemException(CampaignProblem.DATES_OUT_OF_ORDER).at("/dates");
        }
        if (!changed.keepsWhatPassed(dates, today)) {
            throw new ProblemException(CampaignProblem.DATE_HAS_PASSED).at("/dates");
        }
        dates = changed;
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

    /** The assessed units with their groups, in the same order. */
    public List<AssessedUnit> assessedUnits() {
        return IntStream.range(0, assessedUnitIds.length)
                .mapToObj(i -> new AssessedUnit(assessedUnitIds[i], assessedGroupIds[i]))
                .toList();
    }

    /** Units that were named beside the groups. */
    List<UUID> namedUnitIds() {
        return List.of(namedUnitIds);
    }

    public List<UUID> unitGroupIds() {
        return List.of(unitGroupIds);
    }

    /** Null where results are not classed. */
    public UUID regulationId() {
        return regulationId;
    }

    /** The regulation as it was when the campaign was made, in the form of {@code criteria.regulation}; null without one. */
    public JsonNode regulation() {
        return regulation;
    }

    /** The same, understood: that it is was seen to when the campaign named it. Null without one. */
    public Regulation regulationInForce() {
        return regulation == null
                ? null
                : switch (RegulationReader.read(regulation)) {
                    case RegulationReader.Understood(Regulation understood) -> understood;
                    case RegulationReader.Unsupported(String reason) -> throw new IllegalStateException(reason);
                };
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
