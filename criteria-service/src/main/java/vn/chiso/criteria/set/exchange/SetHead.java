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
import vn.chiso.criteria.set.CriteriaSetSummary;
import vn.chiso.criteria.tree.Rounding;
import vn.chiso.criteria.unit.exchange.UnitCodes;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.sheet.SheetProblem;
import vn.chiso.platform.sheet.SheetRow;

/**
 * The head of a set as the cells of one row, both ways.
 *
 * @param framework the set it is derived from, null if it stands on its own
 */
record SetHead(SheetRow row, CriteriaSetRequest request, UUID framework) {

    /** Where a property of the request stands in another column. */
    static final Map<String, String> COLUMNS =
            Map.of("decision", "decisionNumber", "rounding", "roundingScale", "issuerUnitId", "issuer");

    static SetHead read(SheetRow row, UnitCodes units) {
        var request = new CriteriaSetRequest(
                row.text("programme"),
                row.text("title"),
                row.text("period"),
                new IssuedDocument(row.text("decisionNumber"), row.date("decisionDate"), units.id(row, "issuer")),
                row.oneOf("coverage", Coverage.class),
                rounding(row),
                set(row, "supersedes"));
        return new SetHead(row, request, set(row, "framework"));
    }

    private static Rounding rounding(SheetRow row) {
        var scale = row.integer("roundingScale");
        var mode = row.oneOf("roundingMode", Rounding.Mode.class);
        return new Rounding(
                Optional.ofNullable(scale).orElse(Rounding.USUAL.scale()),
                Optional.ofNullable(mode).orElse(Rounding.USUAL.mode()));
    }

    private static UUID set(SheetRow row, String column) {
        var text = row.text(column);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            row.fault(column, SheetProblem.CELL_INVALID, text);
            return null;
        }
    }

    boolean saysTheSameAs(CriteriaSetSummary set) {
        return request.equals(new CriteriaSetRequest(
                set.programme(),
                set.title(),
                set.period(),
                set.decision(),
                set.coverage(),
                set.rounding(),
                set.supersedes()));
    }

    /**
     * Tells what the service refuses at the cell that says it.
     *
     * @throws ProblemException the refusal itself, if it is not about the head
     */
    void tell(ProblemException refusal) {
        if (refusal.type() == PlatformProblem.FORBIDDEN) {
            row.fault("issuer", refusal.type());
            return;
        }
        if (refusal.errors().isEmpty()) {
            throw refusal;
        }
        for (var error : refusal.errors()) {
            var property = error.pointer().substring(error.pointer().lastIndexOf('/') + 1);
            row.fault(COLUMNS.getOrDefault(property, property), refusal.type(), refusal.arguments());
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
                set.framework(),
                set.status(),
                set.revision());
    }
}
