package vn.chiso.criteria.regulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import vn.chiso.criteria.access.CatalogueAccess;
import vn.chiso.criteria.unit.UnitReferences;
import vn.chiso.criteria.unitgroup.UnitGroupReferences;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Grant;

/** Writes drafts and shows regulations. */
@ApplicationScoped
class RegulationService {

    private final Regulations regulations;
    private final CatalogueAccess access;
    private final UnitReferences units;
    private final UnitGroupReferences unitGroups;
    private final AuditLog audit;

    RegulationService(
            Regulations regulations,
            CatalogueAccess access,
            UnitReferences units,
            UnitGroupReferences unitGroups,
            AuditLog audit) {
        this.regulations = regulations;
        this.access = access;
        this.units = units;
        this.unitGroups = unitGroups;
        this.audit = audit;
    }

    @Transactional
    RegulationResponse create(RegulationRequest request) {
        access.requireReader();
        var grant = requireIssuer(request);
        unitGroups.require(request.content().namedUnitGroups());
        var regulation = new Regulation(request, revision(request));
        regulations.add(regulation);
        var after = regulations.response(regulation);
        record("regulation.created", regulation, grant, null, after);
        return after;
    }

    @Transactional
    RegulationResponse find(UUID id) {
        return regulations.response(regulations.visible(id));
    }

    @Transactional
    Page<RegulationSummary> find(RegulationFilter filter, PageRequest page) {
        return regulations.visible(filter, page);
    }

    @Transactional
    RegulationResponse rewrite(UUID id, ExpectedVersion expected, RegulationRequest request) {
        var regulation = regulations.edited(id).regulation();
        expected.check(regulation.version());
        regulation.requireDraft();
        var grant = requireIssuer(request);
        unitGroups.require(request.content().namedUnitGroups());
        var before = regulations.response(regulation);
        regulation.rewrite(request, revision(request));
        var after = regulations.response(regulation);
        record("regulation.rewritten", regulation, grant, before, after);
        return after;
    }

    /** Of a draft nobody was told, so nobody is told of its end. */
    @Transactional
    void discard(UUID id, ExpectedVersion expected) {
        var edited = regulations.edited(id);
        expected.check(edited.regulation().version());
        edited.regulation().requireDraft();
        record(
                "regulation.discarded",
                edited.regulation(),
                edited.grant(),
                regulations.response(edited.regulation()),
                null);
        regulations.remove(edited.regulation());
    }

    private Grant requireIssuer(RegulationRequest request) {
        var issuer = request.decision().issuerUnitId();
        units.require(Map.of("/decision/issuerUnitId", issuer));
        return regulations.requireEditorOf(issuer);
    }

    /** Superseding counts on within the programme; whether the other is still published is seen at publishing. */
    private int revision(RegulationRequest request) {
        if (request.supersedes() == null) {
            return 1;
        }
        var unknown = new ProblemException(RegulationProblem.UNKNOWN_SUPERSEDED_REGULATION).at("/supersedes");
        try {
            var superseded = regulations.edited(request.supersedes()).regulation();
            if (!superseded.programme().equals(request.programme()) || superseded.isDraft()) {
                throw unknown;
            }
            return superseded.revision() + 1;
        } catch (ProblemException invisible) {
            if (invisible.type() == PlatformProblem.NOT_FOUND) {
                throw unknown;
            }
            throw invisible;
        }
    }

    private void record(String action, Regulation regulation, Grant grant, Object before, Object after) {
        audit.record(new AuditedChange(
                action, "regulation", regulation.id().toString(), regulation.issuer(), grant, before, after));
    }
}
