package vn.chiso.criteria.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.criteria.access.CatalogueAccess;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.paging.Cursor;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Grant;

/** Keeps the unit tree: no circle, nobody below a parent that is not there. */
@ApplicationScoped
class UnitService {

    private final UnitRepository units;
    private final UnitReferences references;
    private final CatalogueAccess access;
    private final UnitAnnouncer announcer;

    UnitService(UnitRepository units, UnitReferences references, CatalogueAccess access, UnitAnnouncer announcer) {
        this.units = units;
        this.references = references;
        this.access = access;
        this.announcer = announcer;
    }

    @Transactional
    UnitResponse create(UnitRequest request) {
        units.lockTree();
        requireSound(request);
        var grant = requireMayPlace(request);
        if (units.codeExists(request.code())) {
            throw new ProblemException(UnitProblem.UNIT_CODE_TAKEN, request.code()).at("/code");
        }
        requireWithinParent(request);
        var unit = new Unit(request);
        units.persist(unit);
        return announcer.created(unit, grant);
    }

    @Transactional
    UnitResponse find(UUID id) {
        access.requireReader();
        return required(id).response();
    }

    @Transactional
    Page<UnitResponse> find(UnitFilter filter, PageRequest page) {
        access.requireReader();
        var after = page.cursor() == null ? "" : Cursor.decode(page.cursor(), 1).getFirst();
        return Page.of(units.find(filter, after, page.limit()), page.limit(), unit -> List.of(unit.code()))
                .map(Unit::response);
    }

    @Transactional
    UnitResponse change(UUID id, ExpectedVersion expected, UnitRequest request) {
        access.requireReader();
        units.lockTree();
        var unit = required(id);
        var grant = requireMayChange(unit, request);
        expected.check(unit.version());
        if (!unit.code().equals(request.code())) {
            throw new ProblemException(UnitProblem.UNIT_CODE_FIXED, unit.code()).at("/code");
        }
        requireSound(request);
        if (request.parentId() == null
                ? unit.parentId() != null
                : !request.parentId().equals(unit.parentId())) {
            requireMayPlace(request);
            requireNoCycle(unit, request.parentId());
        }
        requireWithinParent(request);
        if (units.childrenExceed(id, request.validFrom(), request.validTo())) {
            throw new ProblemException(UnitProblem.UNIT_OUTSIDE_PARENT_VALIDITY).at("/validTo");
        }
        var before = unit.response();
        unit.change(request);
        return announcer.changed(unit, before, grant);
    }

    private Unit required(UUID id) {
        return units.findByIdOptional(id).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }

    private void requireSound(UnitRequest request) {
        if (request.validTo() != null && !request.validTo().isAfter(request.validFrom())) {
            throw new ProblemException(UnitProblem.UNIT_VALIDITY_EMPTY).at("/validTo");
        }
        var named = new LinkedHashMap<String, UUID>();
        if (request.parentId() != null) {
            named.put("/parentId", request.parentId());
        }
        int i = 0;
        for (var served : request.serves()) {
            named.put("/serves/" + i++, served);
        }
        references.require(named);
    }

    /**
     * Below a unit its editors place. Vertical agencies, roots without a tree, are placed by the editors of a tree; another tree (a
     * province) only by who administers one, for it has editors of its own from then on. The first root is placed by its own.
     */
    private Grant requireMayPlace(UnitRequest request) {
        if (request.parentId() != null) {
            return access.requireEditorOf(request.parentId());
        }
        if (units.isEmpty()) {
            return access.editorNamedFor(request.code())
                    .orElseThrow(() -> new ProblemException(PlatformProblem.FORBIDDEN));
        }
        return request.type() == UnitType.VERTICAL_AGENCY
                ? access.requireEditorOfRoot()
                : access.requireAdministratorOfRoot();
    }

    /**
     * A whole tree is changed by its own editors alone. Vertical agencies, roots without a tree, are also kept by those of any
     * tree; one that would become something else would be a tree, and is changed by who may place one.
     */
    private Grant requireMayChange(Unit unit, UnitRequest request) {
        boolean agency = unit.parentId() == null && unit.type() == UnitType.VERTICAL_AGENCY;
        if (agency && request.type() != UnitType.VERTICAL_AGENCY) {
            return access.requireAdministratorOfRoot();
        }
        return access.editorOf(unit.id())
                .or(() -> agency ? access.editorOfRoot() : Optional.empty())
                .orElseThrow(() -> new ProblemException(PlatformProblem.FORBIDDEN));
    }

    private void requireNoCycle(Unit unit, UUID newParent) {
        var climbed = new HashSet<UUID>();
        for (var above = newParent;
                above != null && climbed.add(above);
                above = required(above).parentId()) {
            if (above.equals(unit.id())) {
                throw new ProblemException(UnitProblem.UNIT_PARENT_CYCLE).at("/parentId");
            }
        }
    }

    private void requireWithinParent(UnitRequest request) {
        if (request.parentId() == null) {
            return;
        }
        var parent = required(request.parentId());
        if (request.validFrom().isBefore(parent.validFrom()) || outlives(request.validTo(), parent.validTo())) {
            throw new ProblemException(UnitProblem.UNIT_OUTSIDE_PARENT_VALIDITY).at("/validFrom");
        }
    }

    private static boolean outlives(LocalDate end, LocalDate parentEnd) {
        return parentEnd != null && (end == null || end.isAfter(parentEnd));
    }
}
