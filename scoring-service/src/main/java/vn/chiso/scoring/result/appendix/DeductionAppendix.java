package vn.chiso.scoring.result.appendix;

import static vn.chiso.platform.document.TableColumn.centred;
import static vn.chiso.platform.document.TableColumn.figures;
import static vn.chiso.scoring.export.OfficialWords.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.chiso.platform.document.DocumentTable;
import vn.chiso.platform.document.Heading;
import vn.chiso.platform.document.OfficialDocument;
import vn.chiso.platform.document.OfficialReference;
import vn.chiso.platform.document.TableCell;
import vn.chiso.platform.document.TableColumn;
import vn.chiso.platform.document.TableRow;
import vn.chiso.scoring.export.OfficialWords;
import vn.chiso.scoring.result.DeductionReport;
import vn.chiso.scoring.result.snapshot.ResultSnapshot;

/** A result's deductions as Vĩnh Linh's plan of 2024 appended them. A pure function of the result and the titles of its set. */
final class DeductionAppendix {

    private final ResultSnapshot content;
    private final DeductionReport report;
    private final Map<String, String> titles;

    DeductionAppendix(ResultSnapshot content, Map<String, String> titles) {
        this.content = content;
        this.report = DeductionReport.of(content);
        this.titles = titles;
    }

    OfficialDocument document(String campaign, OfficialReference reference) {
        var period = OfficialWords.period(content.period());
        var unit = content.assessedUnit().name();
        return new OfficialDocument(
                text("deductions.file", period, unit),
                reference.date(),
                OfficialDocument.Orientation.LANDSCAPE,
                List.of(
                        new Heading(Heading.Kind.LABEL, text("appendix")),
                        new Heading(
                                Heading.Kind.TITLE,
                                text("deductions.title", OfficialWords.capitals(period), OfficialWords.capitals(unit))),
                        new Heading(Heading.Kind.SUBTITLE, campaign),
                        OfficialWords.reference(reference)),
                List.of(byCriterion(), byUnit()),
                List.of(text(
                        "deductions.note",
                        figure(content.maxPoints()).text(),
                        figure(content.appraisedPoints()).text(),
                        figure(content.deductedPoints()).text())));
    }

    private DocumentTable byCriterion() {
        var columns = List.of(
                centred(text("deductions.column.number"), 7),
                TableColumn.text(text("deductions.column.criterion"), 34),
                figures(text("deductions.column.max"), 9),
                figures(text("deductions.column.points"), 9),
                figures(text("deductions.column.deducted"), 9),
                TableColumn.text(text("deductions.column.reason"), 32),
                TableColumn.text(text("deductions.column.unit"), 22));
        var rows = new ArrayList<TableRow>();
        int number = 0;
        for (var area : report.byArea()) {
            rows.add(sum(heading(area.code(), titles.get(area.code())), area.deductedPoints()));
            for (var item : report.items()) {
                if (item.area().equals(area.code())) {
                    rows.add(row(++number, item));
                }
            }
        }
        rows.add(sum(text("deductions.total"), report.total()));
        return new DocumentTable(text("deductions.sheet"), null, columns, rows);
    }

    private TableRow row(int number, DeductionReport.Item item) {
        return TableRow.of(
                TableCell.of(number),
                TableCell.of(heading(item.criterionCode(), item.title())),
                figure(item.maxPoints()),
                figure(item.points()),
                figure(item.deductedPoints()),
                TableCell.of(item.reason()),
                TableCell.of(item.responsibleKey()));
    }

    private TableRow sum(String of, BigDecimal deducted) {
        return TableRow.bold(
                TableCell.EMPTY,
                TableCell.of(of),
                TableCell.EMPTY,
                TableCell.EMPTY,
                figure(deducted),
                TableCell.EMPTY,
                TableCell.EMPTY);
    }

    private DocumentTable byUnit() {
        var columns = List.of(
                centred(text("deductions.column.number"), 7),
                TableColumn.text(text("deductions.column.unit"), 87),
                figures(text("units.column.criteria"), 14),
                figures(text("deductions.column.deducted"), 14));
        var rows = new ArrayList<TableRow>();
        for (var unit : report.byUnit()) {
            long criteria = report.items().stream()
                    .filter(item -> item.responsibleKey().equals(unit.key()))
                    .count();
            rows.add(TableRow.of(
                    TableCell.of(rows.size() + 1),
                    TableCell.of(unit.key()),
                    TableCell.of((int) criteria),
                    figure(unit.deductedPoints())));
        }
        rows.add(TableRow.bold(
                TableCell.EMPTY,
                TableCell.of(text("deductions.total")),
                TableCell.of(report.items().size()),
                figure(report.total())));
        return new DocumentTable(text("units.sheet"), text("units.caption"), columns, rows);
    }

    private static String heading(String code, String title) {
        return title == null ? code : code + ". " + title;
    }

    private TableCell figure(BigDecimal points) {
        return TableCell.of(content.rounding().shown(points));
    }
}
