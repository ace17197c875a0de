package vn.chiso.scoring.external;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chiso.platform.id.Ids;
import vn.chiso.scoring.result.snapshot.Decision;

/** A superior body's published result. */
@Entity
@Immutable
@Table(name = "external_result")
class ExternalResult {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "assessed_unit_id")
    private UUID assessedUnitId;

    @Column(name = "organiser_unit_id")
    private UUID organiserUnitId;

    private String programme;
    private String period;

    @JdbcTypeCode(SqlTypes.JSON)
    private Decision decision;

    @Column(name = "class")
    private String classification;

    private Integer rank;

    @Column(name = "ranked_units")
    private Integer rankedUnits;

    private BigDecimal points;

    @Column(name = "max_points")
    private BigDecimal maxPoints;

    @Column(name = "criteria_set_id")
    private UUID criteriaSetId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ExternalLine> lines;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected ExternalResult() {}

    ExternalResult(ExternalResultRequest request, List<ExternalLine> lines, String recordedBy, Instant recordedAt) {
        this.id = Ids.next();
        this.assessedUnitId = request.assessedUnitId();
        this.organiserUnitId = request.decision().issuerUnitId();
        this.programme = request.programme();
        this.period = request.period();
        this.decision = request.decision();
        this.classification = request.classification();
        this.rank = request.rank();
        this.rankedUnits = request.rankedUnits();
        this.points = request.points();
        this.maxPoints = request.maxPoints();
        this.criteriaSetId = request.criteriaSetId();
        this.lines = List.copyOf(lines);
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID assessedUnitId() {
        return assessedUnitId;
    }

    UUID organiserUnitId() {
        return organiserUnitId;
    }

    String programme() {
        return programme;
    }

    String period() {
        return period;
    }

    Decision decision() {
        return decision;
    }

    String classification() {
        return classification;
    }

    Integer rank() {
        return rank;
    }

    Integer rankedUnits() {
        return rankedUnits;
    }

    BigDecimal points() {
        return points;
    }

    BigDecimal maxPoints() {
        return maxPoints;
    }

    /** By which its lines are computed; null where it names none. */
    UUID criteriaSetId() {
        return criteriaSetId;
    }

    List<ExternalLine> lines() {
        return lines;
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
