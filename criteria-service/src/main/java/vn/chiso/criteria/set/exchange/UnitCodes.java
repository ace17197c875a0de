package vn.chiso.criteria.set.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.criteria.unit.UnitReferences;
import vn.chiso.platform.sheet.SheetRow;

/** Units by the codes that people write into cells; each is looked up once. */
final class UnitCodes {

    private final UnitReferences units;
    private final Map<String, Optional<UUID>> known = new HashMap<>();

    UnitCodes(UnitReferences units) {
        this.units = units;
    }

    /** Null for an empty cell; for an unknown code as well, which is a fault. */
    UUID id(SheetRow row, String column) {
        var code = row.text(column);
        if (code == null) {
            return null;
        }
        var id = known.computeIfAbsent(code, units::byCode).orElse(null);
        if (id == null) {
            row.fault(column, UnitReferences.UNKNOWN, code);
        }
        return id;
    }
}
