package vn.chiso.scoring.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chiso.platform.id.Ids;

/** One recorded value. A later one replaces it as the current value; it stays readable. */
@Entity
@Table(name = "indicator_value")
class IndicatorValue {

    @Id
    private UUID id;

    private String indicator;

    @Column(name = "unit_id")
    private UUID unitId;

    private String period;
    private BigDecimal value;
    private BigDecimal numerator;
    private BigDecimal denominator;
    private String source;

    @Column(name = "source_id")
    private UUID sourceId;

    @Column(name = "source_version")
    private Long sourceVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private Survey survey;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "replaces_id")
    private UUID replacesId;

    @Column(name = "is_current")
    private boolean current;

    protected IndicatorValue() {}

    IndicatorValue(String indicator, UUID unitId, String period, Measure measure, Provenance provenance) {
        this.id = Ids.next();
        this.indicator = indicator;
        this.unitId = unitId;
        this.period = period;
        this.value = measure.value();
        this.numerator = measure.numerator();
        this.denominator = measure.denominator();
        this.source = provenance.source();
        this.sourceId = provenance.sourceId();
        this.sourceVersion = provenance.sourceVersion();
        this.survey = provenance.survey();
        this.recordedBy = provenance.recordedBy();
        this.recordedAt = provenance.recordedAt();
        this.current = true;
    }

    void replace(IndicatorValue older) {
        older.current = false;
        replacesId = older.id;
    }

    /** There is no value any more: "no assignments" is not a percentage. */
    void withdraw() {
        current = false;
    }

    UUID id() {
        return id;
    }

    String indicator() {
        return indicator;
    }

    UUID unitId() {
        return unitId;
    }

    String period() {
        return period;
    }

    Measure measure() {
        return new Measure(value, numerator, denominator);
    }

    String source() {
        return source;
    }

    Long sourceVersion() {
        return sourceVersion;
    }

    Survey survey() {
        return survey;
    }

    /** True if to record it would only repeat what stands here: amount, source and survey. */
    boolean saysTheSame(IndicatorValueRequest request) {
        return measure().isSame(request.measure())
                && source.equals(request.source())
                && Objects.equals(survey, request.survey());
    }

    boolean isOfSameSourceAndAmount(IndicatorValue other) {
        return sourceId != null && sourceId.equals(other.sourceId) && measure().isSame(other.measure());
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    UUID replacesId() {
        return replacesId;
    }

    boolean isCurrent() {
        return current;
    }
}
