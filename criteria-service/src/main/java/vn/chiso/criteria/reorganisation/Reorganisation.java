package vn.chiso.criteria.reorganisation;

import jakarta.persistence.AttributeOverride;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import vn.chiso.criteria.document.IssuedDocument;
import vn.chiso.criteria.reorganisation.ReorganisedUnit.Part;
import vn.chiso.criteria.unit.Restructuring.Outcome;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.problem.ProblemException;

/** One decision on units, as it was carried out. It never changes, but it can be taken back, once. */
@Entity
class Reorganisation {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ReorganisationKind kind;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Embedded
    @AttributeOverride(name = "number", column = @Column(name = "decision_number"))
    @AttributeOverride(name = "date", column = @Column(name = "decision_date"))
    @AttributeOverride(name = "issuerUnitId", column = @Column(name = "decision_issuer_unit_id"))
    private IssuedDocument decision;

    /** System time. */
    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** System time; null unless it was taken back. */
    @Column(name = "reversed_at")
    private Instant reversedAt;

    @Column(name = "reversal_reason")
    private String reversalReason;

    @Embedded
    @AttributeOverride(name = "number", column = @Column(name = "reversal_number"))
    @AttributeOverride(name = "date", column = @Column(name = "reversal_date"))
    @AttributeOverride(name = "issuerUnitId", column = @Column(name = "reversal_issuer_unit_id"))
    private IssuedDocument reversalDocument;

    @ElementCollection
    @CollectionTable(name = "reorganised_unit", joinColumns = @JoinColumn(name = "reorganisation_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private List<ReorganisedUnit> units = new ArrayList<>();

    protected Reorganisation() {}

    Reorganisation(
            ReorganisationKind kind,
            LocalDate effectiveOn,
            IssuedDocument decision,
            Outcome outcome,
            Instant recordedAt) {
        id = Ids.next();
        this.kind = kind;
        this.effectiveOn = effectiveOn;
        this.decision = decision;
        this.recordedAt = recordedAt;
        add(outcome.opened(), Part.OPENED);
        add(outcome.ended(), Part.ENDED);
        add(outcome.changed(), Part.CHANGED);
        add(outcome.serving(), Part.SERVING);
    }

    private void add(List<UUID> ids, Part part) {
        ids.forEach(unit -> units.add(new ReorganisedUnit(unit, part)));
    }

    UUID id() {
        return id;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    UUID issuerUnitId() {
        return decision.issuerUnitId();
    }

    void requireNotReversed() {
        if (reversedAt != null) {
            throw new ProblemException(ReorganisationProblem.REORGANISATION_REVERSED);
        }
    }

    void reverse(ReversalRequest request, Instant now) {
        requireNotReversed();
        reversedAt = now;
        reversalReason = request.reason();
        reversalDocument = request.document();
    }

    ReorganisationResponse response() {
        return new ReorganisationResponse(
                id,
                kind,
                effectiveOn,
                decision,
                recordedAt,
                units(Part.OPENED),
                units(Part.ENDED),
                units(Part.CHANGED),
                units(Part.SERVING),
                reversedAt == null ? null : new ReversalResponse(reversalReason, reversalDocument, reversedAt));
    }

    private List<UUID> units(Part part) {
        return units.stream()
                .filter(unit -> unit.part() == part)
                .map(ReorganisedUnit::unitId)
                .toList();
    }
}
