package vn.chiso.task.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.task.reading.DeadlineConfirmation;
import vn.chiso.task.unit.NamedUnit;

/** A plan: drafted from a result or by a person, edited by the coordinator of its owner, issued, and then changed by revisions only. */
@Entity
@Table(name = "plan")
class Plan {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private PlanKind kind;

    @Enumerated(EnumType.STRING)
    private PlanStatus status;

    private String title;

    @Column(name = "owner_unit_id")
    private UUID ownerUnitId;

    @Column(name = "owner_unit_code")
    private String ownerUnitCode;

    @Column(name = "owner_unit_name")
    private String ownerUnitName;

    @Column(name = "standing_office_unit_id")
    private UUID standingOfficeUnitId;

    private String programme;
    private String period;

    @Column(name = "source_result_id")
    private UUID sourceResultId;

    @Embedded
    private PlanDocument document;

    @Embedded
    private PlanCounts counts = PlanCounts.NONE;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "issued_at")
    private Instant issuedAt;

    private int revision = 1;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closing_reason")
    private String closingReason;

    @Column(name = "nothing_deducted")
    private boolean nothingDeducted;

    @ElementCollection
    @CollectionTable(name = "plan_requirement", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 100)
    private List<PlanRequirement> requirements = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "plan_full_mark", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<FullMark> fullMarks = new ArrayList<>();

    protected Plan() {
        // for Hibernate
    }

    Plan(NewPlan draft, UUID standingOfficeUnitId, Instant now) {
        this(PlanKind.REMEDIATION, draft.title(), draft.owner(), standingOfficeUnitId, now);
        cover(draft.programme(), draft.period());
        sourceResultId = draft.sourceResultId();
        fullMarks.addAll(draft.fullMarks());
    }

    /** A draft that a person begins. */
    Plan(PlanKind kind, String title, NamedUnit owner, UUID standingOfficeUnitId, Instant now) {
        this.id = Ids.next();
        this.kind = kind;
        this.status = PlanStatus.DRAFT;
        this.title = title;
        this.ownerUnitId = owner.id();
        this.ownerUnitCode = owner.code();
        this.ownerUnitName = owner.name();
        this.standingOfficeUnitId = standingOfficeUnitId;
        this.document = PlanDocument.UNKNOWN;
        this.draftedAt = now;
    }

    final void cover(String newProgramme, String newPeriod) {
        programme = newProgramme;
        period = newPeriod;
    }

    void count(PlanCounts counted) {
        counts = counted;
    }

    void edit(String newTitle, PlanDocument newDocument, UUID standingOffice, List<PlanRequirement> newRequirements) {
        title = newTitle;
        document = newDocument;
        standingOfficeUnitId = standingOffice;
        if (!requirements.equals(newRequirements)) {
            requirements.clear();
            requirements.addAll(newRequirements);
        }
    }

    /** From now on the plan's tasks stand. Where nobody chose a standing office, the owner follows the plan itself. */
    void issue(Instant now) {
        requireDraft();
        counts.requireSettled(unconfirmedDeadlines());
        if (requirements.isEmpty() && counts.tasks() == 0) {
            throw new ProblemException(PlanProblem.REQUIREMENT_MISSING);
        }
        counts.requireTasks();
        if (standingOfficeUnitId == null) {
            standingOfficeUnitId = ownerUnitId;
        }
        status = PlanStatus.ISSUED;
        issuedAt = now;
    }

    /** Another edition: its tasks have changed, and need leads as before. */
    void revise() {
        requireIssued();
        counts.requireSettled(unconfirmedDeadlines());
        revision++;
    }

    /** For good. */
    void close(Instant now, String reason) {
        requireIssued();
        status = PlanStatus.CLOSED;
        closedAt = now;
        closingReason = reason;
    }

    /** Closed without ever having been issued. */
    void withdraw(Instant now, String reason) {
        requireDraft();
        status = PlanStatus.CLOSED;
        closedAt = now;
        closingReason = reason;
    }

    void requireIssued() {
        if (status != PlanStatus.ISSUED) {
            throw new ProblemException(PlanProblem.PLAN_NOT_ISSUED);
        }
    }

    void requireDraft() {
        if (status != PlanStatus.DRAFT) {
            throw new ProblemException(PlanProblem.PLAN_NOT_DRAFT);
        }
    }

    List<PlanFlag> flags() {
        return counts.flags(kind, unconfirmedDeadlines(), nothingDeducted);
    }

    /** Once it is issued, those of the requirements are those of tasks. */
    private int unconfirmedDeadlines() {
        long ofRequirements = status == PlanStatus.DRAFT
                ? requirements.stream().filter(PlanRequirement::isUnconfirmed).count()
                : 0;
        return counts.unconfirmedTasks() + (int) ofRequirements;
    }

    /** @return false if it has no such requirement */
    boolean confirm(String requirementCode, DeadlineConfirmation confirmation) {
        boolean known = requirements.stream().anyMatch(one -> one.code().equals(requirementCode));
        requirements.replaceAll(one -> one.code().equals(requirementCode) ? one.confirmed(confirmation) : one);
        return known;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    PlanKind kind() {
        return kind;
    }

    PlanStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    UUID ownerUnitId() {
        return ownerUnitId;
    }

    NamedUnit owner() {
        return new NamedUnit(ownerUnitId, ownerUnitCode, ownerUnitName);
    }

    UUID standingOfficeUnitId() {
        return standingOfficeUnitId;
    }

    String programme() {
        return programme;
    }

    String period() {
        return period;
    }

    UUID sourceResultId() {
        return sourceResultId;
    }

    /** Never null: Hibernate reads an embedded value whose columns are all null as null. */
    PlanDocument document() {
        return document == null ? PlanDocument.UNKNOWN : document;
    }

    PlanCounts counts() {
        return counts;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    int revision() {
        return revision;
    }

    Instant closedAt() {
        return closedAt;
    }

    String closingReason() {
        return closingReason;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    List<PlanRequirement> requirements() {
        return List.copyOf(requirements);
    }

    List<FullMark> fullMarks() {
        return List.copyOf(fullMarks);
    }

    /** Another edition of its result is what it remedies from now on; it may take nothing off any more. */
    void remedy(UUID resultId, List<FullMark> marks, boolean nothing) {
        requireDraft();
        nothingDeducted = nothing;
        sourceResultId = resultId;
        fullMarks.clear();
        fullMarks.addAll(marks);
    }
}
