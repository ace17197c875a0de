package vn.chiso.criteria.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.chiso.criteria.unit.UnitDirectory;
import vn.chiso.criteria.unit.UnitFilter;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.platform.unit.Agencies;
import vn.chiso.platform.unit.Partner;

/** Units for the portal, also found by the identifiers that it has for them. */
@ApplicationScoped
@Transactional
class PortalUnits {

    private final UnitDirectory units;
    private final Agencies agencies;
    private final Partner partner;
    private final BusinessClock clock;

    PortalUnits(UnitDirectory units, Agencies agencies, Partner partner, BusinessClock clock) {
        this.units = units;
        this.agencies = agencies;
        this.partner = partner;
        this.clock = clock;
    }

    Page<PortalUnit> find(UnitFilter filter, PageRequest page) {
        partner.codes();
        var dated = filter.orAsOf(clock.today());
        return units.find(dated, page).map(unit -> PortalUnit.of(unit, dated.at()));
    }

    /** @param agency an identifier of either form, or our code, as of today */
    PortalUnit find(String agency) {
        partner.codes();
        return agencies.find(agency)
                .map(units::find)
                .map(unit -> PortalUnit.of(unit, clock.today()))
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }
}
