package vn.chiso.scoring.consistency.creation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.chiso.platform.sheet.SheetRow;
import vn.chiso.scoring.consistency.document.CriterionRow;
import vn.chiso.scoring.consistency.document.DocumentFact;
import vn.chiso.scoring.consistency.document.Figure;
import vn.chiso.scoring.consistency.document.Measure;
import vn.chiso.scoring.consistency.document.ResponsibleUnit;
import vn.chiso.scoring.consistency.document.ResultRow;
import vn.chiso.scoring.consistency.document.SectionRow;

/** Parts of a document from the cells of their rows. */
final class DocumentRows {

    private DocumentRows() {}

    static CriterionRow criterion(SheetRow row, List<Measure> inputs) {
        return new CriterionRow(
                row.text("code"),
                row.text("title"),
                row.text("section"),
                figure(row, "maxPoints"),
                figure(row, "points"),
                figure(row, "deducted"),
                row.text("reason"),
                units(row),
                inputs);
    }

    static SectionRow section(SheetRow row) {
        return new SectionRow(
                row.text("code"),
                row.text("areaCode"),
                row.text("title"),
                figure(row, "maxPoints"),
                figure(row, "points"),
                figure(row, "deducted"));
    }

    static ResultRow result(SheetRow row) {
        return new ResultRow(
                row.text("programme"),
                row.oneOf("kind", ResultRow.Kind.class),
                row.text("name"),
                figure(row, "maxPoints"),
                figure(row, "points"),
                figure(row, "deducted"),
                figure(row, "percent"),
                figure(row, "rank"),
                row.integer("rankedUnits"),
                row.text("class"));
    }

    static Measure measure(SheetRow row) {
        return new Measure(
                row.text("name"),
                row.oneOf("kind", Measure.Kind.class),
                row.decimal("value"),
                row.decimal("numerator"),
                row.decimal("denominator"));
    }

    static DocumentFact fact(SheetRow row) {
        return new DocumentFact(
                row.text("place"),
                row.integer("resultYear"),
                row.text("unitName"),
                row.text("dateAsWritten"),
                row.text("citedNumber"),
                row.text("citedIssuer"));
    }

    private static Figure figure(SheetRow row, String column) {
        var value = row.decimal(column);
        var written = row.text(column + "AsWritten");
        return value == null && written == null ? null : new Figure(value, written);
    }

    private static List<ResponsibleUnit> units(SheetRow row) {
        var units = new ArrayList<ResponsibleUnit>();
        names(row, "leadUnits").forEach(name -> units.add(new ResponsibleUnit(name, ResponsibleUnit.Role.LEAD)));
        names(row, "cooperatingUnits")
                .forEach(name -> units.add(new ResponsibleUnit(name, ResponsibleUnit.Role.COOPERATING)));
        names(row, "responsibleUnits").forEach(name -> units.add(new ResponsibleUnit(name, null)));
        return units;
    }

    private static List<String> names(SheetRow row, String column) {
        return row.lines(column).stream()
                .flatMap(line -> Arrays.stream(line.split(";")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
