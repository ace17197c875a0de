package vn.chiso.criteria.set.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.chiso.criteria.document.IssuedDocument;
import vn.chiso.criteria.set.Coverage;
import vn.chiso.criteria.set.CriteriaSetRequest;
import vn.chiso.criteria.set.CriteriaSetResponse;
import vn.chiso.criteria.tree.Rounding;
import vn.chiso.platform.sheet.SheetProblem;
import vn.chiso.platform.sheet.SheetRow;

/** The head of a set as the cells of one row, both ways. */
final class SetHead {

    /** Where a property of the request stands in another column. */
    static final Map<String, String> COLUMNS =
            Map.of("decision", "decisionNumber", "rounding", "roundingScale", "issuerUnitId", "issuer");

    private SetHead() {}

    static CriteriaSetRequest read(SheetRow row, UnitCodes units) {
        return new CriteriaSetRequest(
                row.text("programme"),
                row.text("title"),
                row.text("period"),
                new IssuedDocument(row.text("decisionNumber"), row.date("decisionDate"), units.id(row, "issuer")),
                row.oneOf("coverage", Coverage.class),
                rounding(row),
                supersedes(row));
    }

    private static Rounding rounding(SheetRow row) {
        var scale = row.integer("roundingScale");
        var mode = row.oneOf("roundingMode", Rounding.Mode.class);
        return new Rounding(
                Optional.ofNullable(scale).orElse(Rounding.USUAL.scale()),
                Optional.ofNullable(mode).orElse(Rounding.USUAL.mode()));
    }

    private static UUID supersedes(SheetRow row) {
        var text = row.text("supersedes");
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            row.fault("supersedes", SheetProblem.CELL_INVALID, text);
            return null;
        }
    }

    static List<Object> write(CriteriaSetResponse set, Map<UUID, String> unitCodes) {
        return Arrays.asList(
                set.programme(),
                set.title(),
                set.period(),
                set.decision().number(),
                set.decision().date(),
                unitCodes.get(set.decision().issuerUnitId()),
                set.coverage(),
                set.rounding().scale(),
                set.rounding().mode(),
                set.supersedes(),
                set.status(),
                set.revision(),
                set.framework());
    }
}
