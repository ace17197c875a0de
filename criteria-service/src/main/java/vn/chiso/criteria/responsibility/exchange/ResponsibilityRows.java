package vn.chiso.criteria.responsibility.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.chiso.criteria.document.IssuedDocument;
import vn.chiso.criteria.responsibility.ResponsibilityRequest;
import vn.chiso.criteria.set.PublishedSets.Head;
import vn.chiso.criteria.unit.exchange.UnitCodes;
import vn.chiso.platform.sheet.SheetRow;

/** A responsibility as the cells of one row, both ways. */
final class ResponsibilityRows {

    private ResponsibilityRows() {}

    static ResponsibilityRequest read(SheetRow row, SetNames sets, UnitCodes codes) {
        return new ResponsibilityRequest(
                sets.id(row, codes),
                row.text("criterionCode"),
                codes.id(row, "assessedUnit"),
                codes.ids(row, "leadUnits"),
                codes.ids(row, "cooperatingUnits"),
                row.date("from"),
                row.date("to"),
                new IssuedDocument(row.text("sourceNumber"), row.date("sourceDate"), codes.id(row, "sourceIssuer")));
    }

    static List<Object> write(ResponsibilityRequest responsibility, Head set, Map<UUID, String> codes) {
        var source = responsibility.source();
        return Arrays.asList(
                set.programme(),
                set.period(),
                set.decisionNumber(),
                codes.get(set.issuerUnitId()),
                set.revision(),
                responsibility.criterionCode(),
                codes.get(responsibility.assessedUnitId()),
                cell(responsibility.leadUnitIds(), codes),
                cell(responsibility.cooperatingUnitIds(), codes),
                responsibility.from(),
                responsibility.to(),
                source.number(),
                source.date(),
                codes.get(source.issuerUnitId()));
    }

    private static String cell(List<UUID> units, Map<UUID, String> codes) {
        return units.isEmpty() ? null : units.stream().map(codes::get).collect(Collectors.joining(", "));
    }
}
