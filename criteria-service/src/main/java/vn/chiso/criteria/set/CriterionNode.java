package vn.chiso.criteria.set;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.chiso.criteria.method.ScoringMethod;
import vn.chiso.criteria.tree.Adjustment;
import vn.chiso.criteria.tree.Criterion;
import vn.chiso.criteria.tree.NaPolicy;

/** A criterion of a set as a row. Rows are replaced with the whole tree, never changed. */
@Entity
@Table(name = "criterion_node")
class CriterionNode {

    @Id
    private UUID id;

    @Column(name = "set_id")
    private UUID setId;

    private int position;
    private String code;
    private String title;

    @Column(name = "parent_code")
    private String parentCode;

    @Column(name = "max_points")
    private BigDecimal maxPoints;

    @JdbcTypeCode(SqlTypes.JSON)
    private ScoringMethod method;

    @Column(name = "na_policy")
    @JdbcTypeCode(SqlTypes.JSON)
    private NaPolicy naPolicy;

    @Column(name = "evidence_required")
    private boolean evidenceRequired;

    @Column(name = "appraising_unit_id")
    private UUID appraisingUnitId;

    @Column(name = "scale_text")
    private String scaleText;

    @Column(name = "legal_basis")
    private String legalBasis;

    @Enumerated(EnumType.STRING)
    private Adjustment adjustment;

    protected CriterionNode() {}

    CriterionNode(UUID id, UUID setId, int position, Criterion criterion) {
        this.id = id;
        this.setId = setId;
        this.position = position;
        code = criterion.code();
        title = criterion.title();
        parentCode = criterion.parentCode();
        maxPoints = criterion.maxPoints();
        method = criterion.method();
        naPolicy = criterion.naPolicy();
        evidenceRequired = criterion.evidenceRequired();
        appraisingUnitId = criterion.appraisingUnitId();
        scaleText = criterion.scaleText();
        legalBasis = criterion.legalBasis();
        adjustment = criterion.adjustment();
    }

    UUID id() {
        return id;
    }

    /** Amounts without the zeros that {@code numeric(12,4)} adds, so that the API and the events show what was entered. */
    Criterion criterion() {
        return new Criterion(
                code,
                title,
                parentCode,
                plain(maxPoints),
                method,
                naPolicy,
                evidenceRequired,
                appraisingUnitId,
                scaleText,
                legalBasis,
                adjustment);
    }

    private static BigDecimal plain(BigDecimal points) {
        if (points == null) {
            return null;
        }
        var stripped = points.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
