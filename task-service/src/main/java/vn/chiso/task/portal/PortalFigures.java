package vn.chiso.task.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.paging.Cursor;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;
import vn.chiso.platform.unit.Agencies;
import vn.chiso.platform.unit.Partner;
import vn.chiso.task.punctuality.PunctualityBasis;
import vn.chiso.task.punctuality.PunctualityState;
import vn.chiso.task.punctuality.PunctualityTable;
import vn.chiso.task.punctuality.PunctualityTable.Asked;
import vn.chiso.task.punctuality.PunctualityTable.Place;

/** Published figures of punctuality in the words of the portal. */
@ApplicationScoped
@Transactional
class PortalFigures {

    private static final UUID NOBODY = new UUID(0, 0);

    private final PunctualityTable figures;
    private final Agencies agencies;
    private final Partner partner;

    PortalFigures(PunctualityTable figures, Agencies agencies, Partner partner) {
        this.figures = figures;
        this.agencies = agencies;
        this.partner = partner;
    }

    /**
     * @param agency whose figures; null for all, and one that nobody knows has none
     * @param basis null for the figure by which each agency is scored
     */
    Page<PortalPunctuality> punctuality(String period, String agency, PunctualityBasis basis, PageRequest page) {
        var codes = partner.codes();
        var unit = agency == null ? null : agencies.findEver(agency).orElse(NOBODY);
        var found = Page.of(
                figures.page(codes, new Asked(period, unit, basis), place(page.cursor()), page.limit()),
                page.limit(),
                state -> List.of(state.period(), state.unitId().toString()));
        var known =
                agencies.of(found.items().stream().map(PunctualityState::unitId).toList());
        return found.map(state -> PortalPunctuality.of(state, known.get(state.unitId())));
    }

    private static Place place(String cursor) {
        return Cursor.read(cursor, 2, Place.FIRST, key -> new Place(key.getFirst(), UUID.fromString(key.getLast())));
    }
}
