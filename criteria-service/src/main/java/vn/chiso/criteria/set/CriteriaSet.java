package vn.chiso.criteria.set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import vn.chiso.criteria.document.IssuedDocument;
import vn.chiso.criteria.tree.Rounding;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.problem.ProblemException;

/** The head of a criteria set and its life: a draft is written, published once, and later superseded or withdrawn. */
@Entity
@Table(name = "criteria_set")
public class CriteriaSet {

    @Id
    private UUID id;

    @Version
    private long version;

    private String programme;
    private String title;
    private String period;

    @Embedded
    @AttributeOverride(name = "number", column = @Column(name = "decision_number"))
    @AttributeOverride(name = "date", column = @Column(name = "decision_date"))
    @AttributeOverride(name = "issuerUnitId", column = @Column(name = "decision_issuer_unit_id"))
    private IssuedDocument decision;

    @Enumerated(EnumType.STRING)
    private Coverage coverage;

    @Enumerated(EnumType.STRING)
    private SetStatus status = SetStatus.DRAFT;

    private int revision;

    @Column(name = "supersedes_id")
    private UUID supersedes;

    @Column(name = "framework_id")
    private UUID framework;

    @Column(name = "rounding_scale")
    private int roundingScale;

    @Column(name = "rounding_mode")
    @Enumerated(EnumType.STRING)
    private Rounding.Mode roundingMode;

    @Column(name = "nodes_changed_at")
    private Instant nodesChangedAt;

    protected CriteriaSet() {}

    /** @param framework the set it is derived from, null if it stands on its own */
    CriteriaSet(CriteriaSetRequest request, int revision, UUID framework, Instant now) {
        id = Ids.next();
        nodesChangedAt = now;
        this.framework = framework;
        write(request, revision);
    }

    /** Replaces the head. What it was derived from stays. */
    public void rewrite(CriteriaSetRequest request, int revision) {
        requireDraft();
        if (framework != null && !programme.equals(request.programme())) {
            throw new ProblemException(SetProblem.DERIVED_PROGRAMME_FIXED, programme).at("/programme");
        }
        write(request, revision);
    }

    private void write(CriteriaSetRequest request, int revision) {
        programme = request.programme();
        title = request.title();
        period = request.period();
        decision = request.decision();
        coverage = request.coverage();
        supersedes = request.supersedes();
        roundingScale = request.rounding().scale();
        roundingMode = request.rounding().mode();
        this.revision = revision;
    }

    /** Criteria and waivers are rows of their own; that they changed moves the version of the set. */
    void partsChanged(Instant now) {
        requireDraft();
        nodesChangedAt = now;
    }

    public void requireDraft() {
        require(SetStatus.DRAFT, SetProblem.CRITERIA_SET_NOT_DRAFT);
    }

    public void publish() {
        requireDraft();
        status = SetStatus.PUBLISHED;
    }

    public void supersede() {
        require(SetStatus.PUBLISHED, SetProblem.CRITERIA_SET_NOT_PUBLISHED);
        status = SetStatus.SUPERSEDED;
    }

    public void withdraw() {
        require(SetStatus.PUBLISHED, SetProblem.CRITERIA_SET_NOT_PUBLISHED);
        status = SetStatus.WITHDRAWN;
    }

    private void require(SetStatus expected, SetProblem otherwise) {
        if (status != expected) {
            throw new ProblemException(otherwise, status).at("/status");
        }
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String programme() {
        return programme;
    }

    public String title() {
        return title;
    }

    public String period() {
        return period;
    }

    public IssuedDocument decision() {
        return decision;
    }

    public UUID issuer() {
        return decision.issuerUnitId();
    }

    public Coverage coverage() {
        return coverage;
    }

    public SetStatus status() {
        return status;
    }

    PublishedSets.Head head() {
        return new PublishedSets.Head(
                id, programme, period, decision.number(), issuer(), revision, status == SetStatus.PUBLISHED);
    }

    public boolean isDraft() {
        return status == SetStatus.DRAFT;
    }

    public int revision() {
        return revision;
    }

    public UUID supersedes() {
        return supersedes;
    }

    /** The set whose criteria this one took over and must keep; null if it stands on its own. */
    public UUID framework() {
        return framework;
    }

    public Rounding rounding() {
        return new Rounding(roundingScale, roundingMode);
    }
}
