package vn.chiso.criteria.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.access.CatalogueAccess;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.outbox.Outbox;
import vn.chiso.platform.outbox.OutgoingEvent;
import vn.chiso.platform.paging.Cursor;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.UnitTree;

/** Keeps the indicator definitions. They belong to no unit, so the editors of a whole tree keep them. */
@ApplicationScoped
class IndicatorService {

    private final IndicatorRepository indicators;
    private final CatalogueAccess access;
    private final UnitTree tree;
    private final Outbox outbox;
    private final AuditLog audit;

    IndicatorService(
            IndicatorRepository indicators, CatalogueAccess access, UnitTree tree, Outbox outbox, AuditLog audit) {
        this.indicators = indicators;
        this.access = access;
        this.tree = tree;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    IndicatorResponse define(IndicatorRequest request) {
        var grant = access.requireEditorOfRoot();
        if (indicators.codeExists(request.code())) {
            throw new ProblemException(IndicatorProblem.INDICATOR_CODE_TAKEN, request.code()).at("/code");
        }
        var indicator = new Indicator(request);
        indicators.persist(indicator);
        return announce(indicator, IndicatorEvent.DEFINED, "indicator.defined", null, grant);
    }

    @Transactional
    IndicatorResponse find(UUID id) {
        access.requireReader();
        return required(id).response();
    }

    @Transactional
    Page<IndicatorResponse> find(String code, PageRequest page) {
        access.requireReader();
        var after = page.cursor() == null ? "" : Cursor.decode(page.cursor(), 1).getFirst();
        return Page.of(indicators.find(code, after, page.limit()), page.limit(), each -> List.of(each.code()))
                .map(Indicator::response);
    }

    @Transactional
    IndicatorResponse change(UUID id, ExpectedVersion expected, IndicatorRequest request) {
        access.requireReader();
        var indicator = required(id);
        var grant = access.requireEditorOfRoot();
        expected.check(indicator.version());
        if (!indicator.code().equals(request.code())) {
            throw new ProblemException(IndicatorProblem.INDICATOR_CODE_FIXED, indicator.code()).at("/code");
        }
        var before = indicator.response();
        indicator.change(request);
        return announce(indicator, IndicatorEvent.CHANGED, "indicator.changed", before, grant);
    }

    private Indicator required(UUID id) {
        return indicators.findByIdOptional(id).orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }

    private IndicatorResponse announce(
            Indicator indicator, String type, String action, IndicatorResponse before, Grant grant) {
        indicators.flush();
        outbox.append(
                OutgoingEvent.of(IndicatorEvent.TOPIC, indicator.id(), indicator.version(), type, indicator.event()));
        var after = indicator.response();
        var root = tree.byCode(grant.unitCode()).orElseThrow().id();
        audit.record(new AuditedChange(action, "indicator", indicator.id().toString(), root, grant, before, after));
        return after;
    }
}
