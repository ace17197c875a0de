package vn.chiso.criteria.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.chiso.criteria.access.CatalogueAccess;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.paging.Cursor;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Grant;

/** Keeps the unit tree: no circle, nobody below a parent that is not there. */
@ApplicationScoped
class UnitService {

    private final UnitRepository units;
    private final UnitReferences references;
    private final CatalogueAccess access;
    private final UnitLedger ledger;
    private final BusinessClock clock;

    UnitService(
            UnitRepository units,
            UnitReferences references,
            CatalogueAccess access,
            UnitLedger ledger,
            BusinessClock clock) {
        this.units = units;
        this.references = references;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    UnitResponse create(UnitRequest request) {
        units.lockTree();
        requireSound(request);
        var grant = requireMayPlace(request);
        if (units.codeExists(request.code())) {
            throw new ProblemException(UnitProblem.UNIT_CODE_TAKEN, request.code()).at("/code");
        }
        return ledger.created(opened(request), grant);
    }

    private Unit opened(UnitRequest request) {
        var today = clock.today();
        var vacant = units.vacant(request.code());
        vacant.ifPresent(unit -> unit.reopen(request, today));
        return vacant.orElseGet(() -> {
            var unit = new Unit(Ids.next(), request, today);
            units.persist(unit);
            return unit;
        });
    }

    @Transactional
    UnitResponse find(UUID id) {
        access.requireReader();
        return ledger.stateOf(required(id));
    }

    @Transactional
    UnitResponse find(UUID id, LocalDate at) {
        access.requireReader();
        var unit = required(id);
        if (!unit.timeline().exists(at)) {
            throw new ProblemException(PlatformProblem.NOT_FOUND);
        }
        return ledger.statesOf(List.of(unit), at).getFirst();
    }

    @Transactional
    Page<UnitResponse> find(UnitFilter filter, PageRequest page) {
        access.requireReader();
        var after = page.cursor() == null ? "" : Cursor.decode(page.cursor(), 1).getFirst();
        var found = Page.of(units.find(filter, after, page.limit()), page.limit(), unit -> List.of(unit.code()));
        return new Page<>(ledger.statesOf(found.items(), filter.at), found.next());
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
        if (!Objects.equals(request.parentId(), unit.parentId())) {
            requireMayPlace(request);
        }
        if (id.equals(request.parentId())) {
            throw new ProblemException(UnitProblem.UNIT_PARENT_CYCLE).at("/parentId");
        }
        var before = ledger.stateOf(unit);
        var corrected = unit.timeline().corrected(clock.today(), request.period());
        if (!corrected.isSound()) {
            throw new ProblemException(UnitProblem.UNIT_HISTORY_CUT).at("/validFrom");
        }
        ledger.requireDecided(unit, corrected);
        unit.correct(request, clock.today());
        return ledger.corrected(unit, before, grant);
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
        int position = 0;
        for (var identifier : request.identifiers()) {
            if (identifier.isEmptyWithin(request.validFrom(), request.validTo())) {
                throw new ProblemException(UnitProblem.UNIT_VALIDITY_EMPTY).at("/identifiers/" + position + "/to");
            }
            position++;
        }
    }

    /** The first root is placed by its own editors. */
    private Grant requireMayPlace(UnitRequest request) {
        if (request.parentId() == null && units.isEmpty()) {
            return access.editorNamedFor(request.code()).orElseThrow(() -> CatalogueAccess.notAnEditor());
        }
        return reach(request, List.of()).requireMayPlace(request.parentId(), request.type(), request.serves());
    }

    private Grant requireMayChange(Unit unit, UnitRequest request) {
        var concerned = new ArrayList<>(unit.servedOn(unit.day()));
        concerned.add(unit.id());
        return reach(request, concerned).requireMayChange(unit, request.type(), request.serves());
    }

    private UnitReach reach(UnitRequest request, Collection<UUID> others) {
        var concerned = new HashSet<>(others);
        concerned.addAll(request.serves());
        if (request.parentId() != null) {
            concerned.add(request.parentId());
        }
        return new UnitReach(access.editorsOf(concerned), access.editorOfAgencies(), access.administratorOfRoot());
    }
}
