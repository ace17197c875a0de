package vn.chiso.criteria.set.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import vn.chiso.criteria.set.CriteriaSetResponse;
import vn.chiso.criteria.set.draft.CriteriaSetService;
import vn.chiso.criteria.unit.UnitReferences;
import vn.chiso.platform.database.Snapshot;

/** Gathers what a file of a set holds, as it was at one moment. */
@ApplicationScoped
class CriteriaSetExport {

    private final Snapshot snapshot;
    private final CriteriaSetService sets;
    private final UnitReferences units;

    CriteriaSetExport(Snapshot snapshot, CriteriaSetService sets, UnitReferences units) {
        this.snapshot = snapshot;
        this.sets = sets;
        this.units = units;
    }

    /** @param unitCodes by which the file names units */
    record Content(CriteriaSetResponse set, Map<UUID, String> unitCodes) {}

    @Transactional
    Content read(UUID id) {
        snapshot.take();
        return new Content(sets.find(id), units.codes());
    }
}
