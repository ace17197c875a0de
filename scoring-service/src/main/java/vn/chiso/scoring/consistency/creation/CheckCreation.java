package vn.chiso.scoring.consistency.creation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.chiso.platform.audit.AuditLog;
import vn.chiso.platform.audit.AuditedChange;
import vn.chiso.platform.unit.UnitNode;
import vn.chiso.platform.unit.UnitTree;
import vn.chiso.scoring.consistency.CheckResponse;
import vn.chiso.scoring.consistency.ConsistencyChecks;
import vn.chiso.scoring.consistency.document.PublishedDocument;
import vn.chiso.scoring.consistency.finding.Findings;
import vn.chiso.scoring.consistency.finding.FoundPlaces;
import vn.chiso.scoring.consistency.rule.ConsistencyRules;

/** Checks a document while its sender waits: ten thousand rows take less time than a second request. */
@ApplicationScoped
@Transactional
class CheckCreation {

    private final ConsistencyChecks checks;
    private final Findings findings;
    private final UnitTree units;
    private final AuditLog audit;

    CheckCreation(ConsistencyChecks checks, Findings findings, UnitTree units, AuditLog audit) {
        this.checks = checks;
        this.findings = findings;
        this.units = units;
        this.audit = audit;
    }

    CheckResponse check(PublishedDocument document, FoundPlaces places) {
        var grant = checks.requireMayCheck(document.unitId(), document.organiserUnitId());
        var found = ConsistencyRules.check(named(document));
        var check = checks.start(document, found.size());
        findings.keep(check.id(), found, places);
        var response = CheckResponse.from(check);
        audit.record(new AuditedChange(
                "consistency-check.made",
                "consistency-check",
                check.id().toString(),
                check.unitId(),
                grant,
                null,
                response));
        return response;
    }

    private PublishedDocument named(PublishedDocument document) {
        return document.unitName() != null
                ? document
                : document.named(
                        units.find(document.unitId()).map(UnitNode::name).orElse(null));
    }
}
