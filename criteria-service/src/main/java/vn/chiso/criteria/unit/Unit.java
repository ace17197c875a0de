package vn.chiso.criteria.unit;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.unit.UnitState;

/** An agency, committee or division: what is assessed, responsible and addressed. */
@Entity
class Unit {

    @Id
    private UUID id;

    @Version
    private long version;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private UnitType type;

    @Column(name = "parent_id")
    private UUID parentId;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "agency_identifier")
    private String agencyIdentifier;

    @Column(name = "legacy_agency_identifier")
    private String legacyAgencyIdentifier;

    @ElementCollection
    @CollectionTable(name = "unit_name", joinColumns = @JoinColumn(name = "unit_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 200)
    private List<UnitName> names = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "unit_service_area", joinColumns = @JoinColumn(name = "unit_id"))
    @Column(name = "served_unit_id")
    @BatchSize(size = 200)
    private Set<UUID> serves = new HashSet<>();

    protected Unit() {}

    Unit(UnitRequest request) {
        id = Ids.next();
        code = request.code();
        change(request);
    }

    /** Takes over everything but the code. */
    void change(UnitRequest request) {
        name = request.name();
        type = request.type();
        parentId = request.parentId();
        validFrom = request.validFrom();
        validTo = request.validTo();
        agencyIdentifier = request.agencyIdentifier();
        legacyAgencyIdentifier = request.legacyAgencyIdentifier();
        var spellings = Stream.concat(Stream.of(name), request.aliases().stream())
                .distinct()
                .map(UnitName::new)
                .toList();
        if (!spellings.equals(List.copyOf(names))) {
            names.clear();
            names.addAll(spellings);
        }
        serves.retainAll(request.serves());
        serves.addAll(request.serves());
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    UnitType type() {
        return type;
    }

    UUID parentId() {
        return parentId;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    /** What the platform's tree, by which access is decided, needs to know. */
    UnitState state() {
        return new UnitState(
                id,
                version,
                code,
                name,
                type.name(),
                parentId,
                validFrom,
                validTo,
                List.of(),
                List.of(),
                sortedServes());
    }

    UnitResponse response() {
        return new UnitResponse(
                id,
                version,
                code,
                name,
                type,
                parentId,
                aliases(),
                sortedServes(),
                agencyIdentifier,
                legacyAgencyIdentifier,
                validFrom,
                validTo);
    }

    UnitEvent event() {
        return new UnitEvent(
                id,
                version,
                code,
                name,
                type,
                parentId,
                aliases(),
                sortedServes(),
                agencyIdentifier,
                legacyAgencyIdentifier,
                validFrom,
                validTo,
                List.of(),
                List.of());
    }

    private List<String> aliases() {
        return names.stream().skip(1).map(UnitName::text).toList();
    }

    private List<UUID> sortedServes() {
        return serves.stream().sorted().toList();
    }
}
