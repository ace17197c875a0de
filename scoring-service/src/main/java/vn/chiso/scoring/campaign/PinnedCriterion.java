package vn.chiso.scoring.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import vn.chiso.platform.id.Ids;
import vn.chiso.scoring.catalogue.CriterionNode;
import vn.chiso.scoring.engine.Criterion;
import vn.chiso.scoring.engine.MethodReader;
import vn.chiso.scoring.engine.NaPolicyReader;
import vn.chiso.scoring.engine.Rounding;
import vn.chiso.scoring.engine.ScoringMethod;
import vn.chiso.scoring.total.Adjustment;
import vn.chiso.scoring.total.SetNode;

/** A node of the set as the campaign uses it: copied when the campaign was created, never changed. */
@Entity
@Immutable
@Table(name = "campaign_criterion")
public class PinnedCriterion {

    @Id
    private UUID id;

    @Column(name = "campaign_id")
    private UUID campaignId;

    private int position;
    private String code;

    @Column(name = "parent_code")
    private String parentCode;

    private String title;
    private boolean leaf;

    @Column(name = "max_points")
    private BigDecimal maxPoints;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private JsonNode method;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(name = "na_policy")
    private JsonNode naPolicy;

    @Column(name = "evidence_required")
    private boolean evidenceRequired;

    @Column(name = "appraising_unit_id")
    private UUID appraisingUnitId;

    @Column(name = "scale_text")
    private String scaleText;

    @Column(name = "rule_text")
    private String ruleText;

    @Column(name = "legal_basis")
    private String legalBasis;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Adjustment adjustment;

    @Column(name = "adjustment_root")
    private String adjustmentRoot;

    protected PinnedCriterion() {}

    /** @param parent null for a root; what the set says of it holds for the node unless the node says otherwise */
    PinnedCriterion(UUID campaignId, int position, CriterionNode node, PinnedCriterion parent) {
        this.id = Ids.next();
        this.campaignId = campaignId;
        this.position = position;
        this.code = node.code();
        this.parentCode = node.parentCode();
        this.title = node.title();
        this.leaf = node.leaf();
        this.maxPoints = node.maxPoints();
        this.method = node.method();
        this.naPolicy = node.naPolicy();
        this.evidenceRequired = node.evidenceRequired();
        this.appraisingUnitId =
                node.appraisingUnitId() == null && parent != null ? parent.appraisingUnitId : node.appraisingUnitId();
        this.scaleText = node.scaleText();
        this.ruleText = node.ruleText();
        this.legalBasis = node.legalBasis();
        if (parent != null) {
            this.adjustment = parent.adjustment;
            this.adjustmentRoot = parent.adjustmentRoot;
        } else if (node.adjustment() != null) {
            this.adjustment = Adjustment.read(node.adjustment()).orElseThrow();
            this.adjustmentRoot = node.code();
        }
    }

    /** The node as totals take it. */
    public SetNode node() {
        return new SetNode(
                code,
                parentCode,
                title,
                maxPoints,
                leaf ? scoringMethod() : null,
                parentCode == null ? adjustment : null);
    }

    /** The criterion as the engine takes it. */
    public Criterion scoredBy(Rounding rounding) {
        return new Criterion(maxPoints, scoringMethod(), NaPolicyReader.read(naPolicy), rounding);
    }

    public ScoringMethod scoringMethod() {
        return MethodReader.read(method);
    }

    /** True where only a person can give the points. */
    public boolean isJudged() {
        return scoringMethod() instanceof ScoringMethod.Manual;
    }

    public String code() {
        return code;
    }

    public int position() {
        return position;
    }

    public String title() {
        return title;
    }

    public BigDecimal maxPoints() {
        return maxPoints;
    }

    public JsonNode method() {
        return method;
    }

    public JsonNode naPolicy() {
        return naPolicy;
    }

    public boolean evidenceRequired() {
        return evidenceRequired;
    }

    /** The unit that appraises the criterion: its own, else that of the nearest node above; null where the set names none. */
    public UUID appraisingUnitId() {
        return appraisingUnitId;
    }

    /** What the points do to the total instead of being part of it, by the root above or itself; null where they are part of it. */
    public Adjustment adjustment() {
        return adjustment;
    }

    /** Code of the root whose maximum caps the points together with those of all others below it; null without an adjustment. */
    public String adjustmentRoot() {
        return adjustmentRoot;
    }

    /** True where points below the maximum are lost, or points of a penalty are taken away. An unearned bonus costs nothing. */
    public boolean costsPoints(BigDecimal points) {
        return switch (adjustment) {
            case null -> points.compareTo(maxPoints) < 0;
            case BONUS -> false;
            case PENALTY -> points.signum() > 0;
        };
    }

    public String scaleText() {
        return scaleText;
    }

    /** The method in words; null of criteria that were pinned before it was told. */
    public String ruleText() {
        return ruleText;
    }

    public String legalBasis() {
        return legalBasis;
    }
}
