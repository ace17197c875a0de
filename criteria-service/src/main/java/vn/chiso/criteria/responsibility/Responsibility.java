package vn.chiso.criteria.responsibility;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import vn.chiso.criteria.document.IssuedDocument;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.problem.ProblemException;

/** Who answers for one criterion of one assessed unit, from a day on. Only its end can change. */
@Entity
class Responsibility {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "criteria_set_id")
    private UUID criteriaSetId;

    @Column(name = "criterion_code")
    private String criterionCode;

    @Column(name = "assessed_unit_id")
    private UUID assessedUnitId;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_to")
    private LocalDate to;

    @Embedded
    @AttributeOverride(name = "number", column = @Column(name = "source_number"))
    @AttributeOverride(name = "date", column = @Column(name = "source_date"))
    @AttributeOverride(name = "issuerUnitId", column = @Column(name = "source_issuer_unit_id"))
    private IssuedDocument source;

    @ElementCollection
    @CollectionTable(name = "responsible_unit", joinColumns = @JoinColumn(name = "responsibility_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private List<ResponsibleUnit> units = new ArrayList<>();

    protected Responsibility() {}

    Responsibility(ResponsibilityRequest request) {
        id = Ids.next();
        criteriaSetId = request.criteriaSetId();
        criterionCode = request.criterionCode();
        assessedUnitId = request.assessedUnitId();
        from = request.from();
        to = request.to();
        source = request.source();
        request.leadUnitIds().forEach(unit -> units.add(new ResponsibleUnit(unit, ResponsibleUnit.Part.LEAD)));
        request.cooperatingUnitIds()
                .forEach(unit -> units.add(new ResponsibleUnit(unit, ResponsibleUnit.Part.COOPERATING)));
    }

    /** It can be shortened, not revived: what follows may already be somebody else's. */
    void end(LocalDate day) {
        if (!day.isAfter(from)) {
            throw new ProblemException(ResponsibilityProblem.RESPONSIBILITY_VALIDITY_EMPTY).at("/to");
        }
        if (to != null && day.isAfter(to)) {
            throw new ProblemException(ResponsibilityProblem.RESPONSIBILITY_ENDED, to).at("/to");
        }
        to = day;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID criteriaSetId() {
        return criteriaSetId;
    }

    UUID assessedUnitId() {
        return assessedUnitId;
    }

    /** What would assign it again. */
    ResponsibilityRequest request() {
        return new ResponsibilityRequest(
                criteriaSetId,
                criterionCode,
                assessedUnitId,
                units(ResponsibleUnit.Part.LEAD),
                units(ResponsibleUnit.Part.COOPERATING),
                from,
                to,
                source);
    }

    ResponsibilityResponse response() {
        return new ResponsibilityResponse(
                id,
                version,
                criteriaSetId,
                criterionCode,
                assessedUnitId,
                units(ResponsibleUnit.Part.LEAD),
                units(ResponsibleUnit.Part.COOPERATING),
                from,
                to,
                source);
    }

    private List<UUID> units(ResponsibleUnit.Part part) {
        return units.stream()
                .filter(unit -> unit.part() == part)
                .map(ResponsibleUnit::unitId)
                .toList();
    }
}
