package vn.chiso.scoring.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.unit.Grant;
import vn.chiso.platform.unit.Role;
import vn.chiso.platform.unit.Scope;

/** Values entered one by one. */
@ApplicationScoped
@Transactional
class IndicatorValueService {

    static final Role[] RECORDERS = {Role.SCORING_OFFICER, Role.UNIT_HEAD, Role.ORGANISER, Role.PORTAL};

    private final IndicatorValueRepository values;
    private final IndicatorHistory history;
    private final IndicatorRules rules;
    private final Scope scope;
    private final AuditLog audit;

    IndicatorValueService(
            IndicatorValueRepository values,
            IndicatorHistory history,
            IndicatorRules rules,
            Scope scope,
            AuditLog audit) {
        this.values = values;
        this.history = history;
        this.rules = rules;
        this.scope = scope;
        this.audit = audit;
    }

    IndicatorValue record(IndicatorValueRequest request) {
        var grant = scope.require(request.unitId(), RECORDERS);
        rules.require(request);
        var recorded = history.entered(request);
        audit.record(recorded(recorded, grant));
        return recorded;
    }

    static AuditedChange recorded(IndicatorValue value, Grant grant) {
        return new AuditedChange(
                "indicator-value.recorded",
                "indicator-value",
                value.id().toString(),
                value.unitId(),
                grant,
                null,
                IndicatorValueResponse.from(value));
    }

    Page<IndicatorValue> list(IndicatorValueFilter filter, boolean history, PageRequest page) {
        return Page.of(
                values.page(filter, history, page),
                page.limit(),
                value -> List.of(value.id().toString()));
    }
}
