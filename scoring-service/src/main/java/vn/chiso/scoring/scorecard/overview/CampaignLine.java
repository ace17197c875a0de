package vn.chiso.scoring.scorecard.overview;

import static vn.chiso.platform.document.TableColumn.figures;
import static vn.chiso.scoring.export.OfficialWords.text;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import vn.chiso.platform.document.TableCell;
import vn.chiso.platform.document.TableColumn;
import vn.chiso.scoring.engine.Rounding;

/** A line of a card as a row of the table. */
final class CampaignLine {

    static final String SHEET = text("lines.sheet");

    static final List<TableColumn> COLUMNS = List.of(
            TableColumn.text(text("lines.column.unitCode"), 14),
            TableColumn.text(text("lines.column.unit"), 30),
            TableColumn.text(text("lines.column.code"), 12),
            TableColumn.text(text("lines.column.criterion"), 40),
            figures(text("deductions.column.max"), 10),
            figures(text("lines.column.self"), 10),
            TableColumn.text(text("lines.column.explanation"), 40),
            figures(text("lines.column.appraisal1"), 10),
            figures(text("lines.column.appraisal2"), 10),
            figures(text("lines.column.final"), 10),
            figures(text("deductions.column.deducted"), 10),
            TableColumn.text(text("deductions.column.reason"), 40),
            TableColumn.text(text("lines.column.cause"), 20));

    private CampaignLine() {}

    static List<TableCell> of(String unitCode, String unitName, ResultSet line, Rounding rounding) throws SQLException {
        var max = line.getBigDecimal("max_points");
        var counted = line.getBigDecimal("final_points");
        // What stands outside the total takes nothing from it.
        var deducted = counted == null || line.getString("adjustment") != null ? null : max.subtract(counted);
        return List.of(
                TableCell.of(unitCode),
                TableCell.of(unitName),
                TableCell.of(line.getString("code")),
                TableCell.of(line.getString("title")),
                figure(max, rounding),
                figure(line.getBigDecimal("self_points"), rounding),
                TableCell.of(line.getString("explanation")),
                figure(line.getBigDecimal("points1"), rounding),
                figure(line.getBigDecimal("points2"), rounding),
                figure(counted, rounding),
                figure(deducted, rounding),
                TableCell.of(line.getString("reason")),
                TableCell.of(line.getString("cause")));
    }

    private static TableCell figure(BigDecimal points, Rounding rounding) {
        return TableCell.of(rounding.shown(points));
    }
}
