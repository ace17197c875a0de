package vn.chiso.criteria.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.chiso.platform.paging.Page;
import vn.chiso.platform.paging.PageRequest;

/** Units as other features show them: by the same rules as clients see them. */
@ApplicationScoped
public class UnitDirectory {

    private final UnitService units;

    UnitDirectory(UnitService units) {
        this.units = units;
    }

    public Page<UnitResponse> find(UnitFilter filter, PageRequest page) {
        return units.find(filter, page);
    }

    public UnitResponse find(UUID id) {
        return units.find(id);
    }
}
