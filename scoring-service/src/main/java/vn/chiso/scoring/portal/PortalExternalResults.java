package vn.chiso.scoring.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.chiso.platform.idempotency.PartnerSources;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.unit.Agencies;
import vn.chiso.platform.unit.Caller;
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
    private final Caller caller;

    PortalExternalResults(
            ExternalResultIntake results, PartnerSources sources, Agencies agencies, Partner partner, Caller caller) {
        this.results = results;
        this.sources = sources;
        this.agencies = agencies;
        this.partner = partner;
        this.caller = caller;
    }

    @Transactional
    PushedResultResponse push(PortalExternalRequest request) {
        var codes = partner.codes();
        // Before a look at grants and agencies: what was taken stays so, whatever became of both.
        var own = new PartnerSources.Source("account:" + caller.subject(), KIND, request.sourceId());
        var taken = sources.claim(own, request).or(() -> takenForUnit(codes, own, request));
        if (taken.isPresent()) {
            return new PushedResultResponse(request.sourceId(), taken.get(), false);
        }
        return pushed(request, own);
    }

    /** By an account that this one replaced, or by itself while only the unit was kept for which it acted. */
    private Optional<UUID> takenForUnit(String[] codes, PartnerSources.Source own, PortalExternalRequest request) {
        var taken = sources.sameUnder(codes, own, request);
        taken.ifPresent(recorded -> sources.keep(own, recorded));
        return taken;
    }

    private PushedResultResponse pushed(PortalExternalRequest request, PartnerSources.Source own) {
        var units = agencies.resolveEver(
                // An agency that decides on itself is written twice, which a set of constants would not take.
                Set.copyOf(List.of(request.assessedAgency(), request.decision().issuerAgency())));
        var assessed = known(units, request.assessedAgency(), "/assessedAgency");
        var grant = partner.grant(assessed)
                .orElseThrow(() -> new ProblemException(IndicatorProblem.UNIT_OUT_OF_REACH).at("/assessedAgency"));
        var issuer = known(units, request.decision().issuerAgency(), "/decision/issuerAgency");
        var forUnit = new PartnerSources.Source(grant.unitCode(), KIND, request.sourceId());
        var taken = sources.claim(forUnit, request);
        var recorded = taken.orElseGet(() -> results.record(request.of(assessed, issuer), grant));
        sources.keep(own, recorded);
        sources.keep(forUnit, recorded);
        return new PushedResultResponse(request.sourceId(), recorded, taken.isEmpty());
    }

    private static UUID known(Map<String, UUID> units, String agency, String pointer) {
        var unit = units.get(agency);
        if (unit == null) {
            throw new ProblemException(IndicatorProblem.UNIT_OUT_OF_REACH).at(pointer);
        }
        return unit;
    }
}
