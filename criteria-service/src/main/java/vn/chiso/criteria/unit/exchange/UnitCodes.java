package vn.chiso.criteria.unit.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.chiso.criteria.unit.UnitReferences;
import vn.chiso.platform.sheet.SheetRow;

/** Units by the codes that people write into cells, all read at once. */
public final class UnitCodes {

    /** Codes hold none of these, so people may separate them as they like. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

    private final Map<String, UUID> byCode = new HashMap<>();

    /** @param codes by id */
    public UnitCodes(Map<UUID, String> codes) {
        codes.forEach((id, code) -> byCode.put(code, id));
    }

    public static UnitCodes of(UnitReferences units) {
        return new UnitCodes(units.codes());
    }

    /** A unit that will be there when this file is taken over. */
    void add(String code, UUID id) {
        byCode.put(code, id);
    }

    /** Null for an empty cell; for an unknown code as well, which is a fault. */
    public UUID id(SheetRow row, String column) {
        var code = row.text(column);
        return code == null ? null : id(row, column, code);
    }

    /** Null for an unknown code, which is a fault of the cell. */
    UUID id(SheetRow row, String column, String code) {
        var id = byCode.get(code);
        if (id == null) {
            row.fault(column, UnitReferences.UNKNOWN, code);
        }
        return id;
    }

    /** Several in one cell; unknown ones are faults. */
    public List<UUID> ids(SheetRow row, String column) {
        var text = row.text(column);
        if (text == null) {
            return List.of();
        }
        return BETWEEN.splitAsStream(text)
                .filter(code -> !code.isEmpty())
                .map(code -> id(row, column, code))
                .filter(Objects::nonNull)
                .toList();
    }
}
