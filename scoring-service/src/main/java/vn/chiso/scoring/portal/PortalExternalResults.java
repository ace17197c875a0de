package vn.chiso.scoring.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.chiso.platform.idempotency.PartnerSources;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Agencies;
import vn.chiso.platform.unit.Partner;
import vn.chiso.scoring.external.ExternalResultIntake;
import vn.chiso.scoring.indicator.IndicatorProblem;

/** Takes results that the portal pushes, each once. */
@ApplicationScoped
class PortalExternalResults {

    private static final String KIND = "external-result";

    private final ExternalResultIntake results;
    private final PartnerSources sources;
    private final Agencies agencies;
    private final Partner partner;

    PortalExternalResults(ExternalResultIntake results, PartnerSources sources, Agencies agencies, Partner partner) {
        this.results = results;
        this.sources = sources;
        this.agencies = agencies;
        this.partner = partner;
    }

    @Transactional
    PushedResultResponse push(PortalExternalRequest request) {
        partner.codes();
        var units = agencies.resolve(
                Set.of(request.assessedAgency(), request.decision().issuerAgency()));
        var assessed = known(units, request.assessedAgency(), "/assessedAgency");
        var grant = partner.grant(assessed)
                .orElseThrow(() -> new ProblemException(IndicatorProblem.UNIT_OUT_OF_REACH).at("/assessedAgency"));
        var issuer = known(units, request.decision().issuerAgency(), "/decision/issuerAgency");
        var source = new PartnerSources.Source(grant.unitCode(), KIND, request.sourceId());
        var taken = sources.claim(source, request);
        if (taken.isPresent()) {
            return new PushedResultResponse(request.sourceId(), taken.get(), false);
        }
        var recorded = results.record(request.of(assessed, issuer), grant);
        sources.keep(source, recorded);
        return new PushedResultResponse(request.sourceId(), recorded, true);
    }

    private static UUID known(Map<String, UUID> units, String agency, String pointer) {
        var unit = units.get(agency);
        if (unit == null) {
            throw new ProblemException(IndicatorProblem.UNIT_OUT_OF_REACH).at(pointer);
        }
        return unit;
    }
}
