package vn.chiso.scoring.result.ranking;

import static vn.chiso.platform.document.TableColumn.centred;
import static vn.chiso.platform.document.TableColumn.figures;
import static vn.chiso.scoring.export.OfficialWords.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import vn.chiso.platform.document.DocumentTable;
import vn.chiso.platform.document.TableCell;
import vn.chiso.platform.document.TableColumn;
import vn.chiso.platform.document.TableRow;
import vn.chiso.scoring.engine.Rounding;
import vn.chiso.scoring.export.OfficialWords;
import vn.chiso.scoring.result.ranking.RankingResponse.GroupRanking;
import vn.chiso.scoring.result.ranking.RankingResponse.RankedUnit;

/** The ranking as the rows of a table. A pure function. */
final class RankingTable {

    /** As indexes are published; ranks and classes rest on the exact pair. */
    private static final int SHOWN_DIGITS = 2;

    private static final int MOST_DIGITS = 8;

    private RankingTable() {}

    static DocumentTable of(RankingResponse ranking, Rounding rounding) {
        var columns = List.of(
                centred(text("ranking.column.rank"), 8),
                TableColumn.text(text("ranking.column.unit"), 32),
                figures(text("ranking.column.points"), 9),
                figures(text("ranking.column.max"), 10),
                figures(text("ranking.column.index"), 9),
                centred(text("ranking.column.class"), 14));
        var rows = new ArrayList<TableRow>();
        int number = 0;
        for (var group : ranking.groups()) {
            rows.add(new TableRow.Band(OfficialWords.roman(++number) + ". " + name(group)));
            group.units().forEach(unit -> rows.add(row(unit, rounding)));
            group.unranked().forEach(unit -> rows.add(unranked(unit.name())));
        }
        return new DocumentTable(text("ranking.sheet"), null, columns, rows);
    }

    private static String name(GroupRanking group) {
        return group.name() == null ? text("ranking.others") : group.name();
    }

    private static TableRow row(RankedUnit unit, Rounding rounding) {
        var index = unit.index();
        return TableRow.of(
                TableCell.of(unit.rank()),
                TableCell.of(unit.unit().name()),
                TableCell.of(rounding.shown(index.points())),
                TableCell.of(rounding.shown(index.maximum())),
                TableCell.of(shown(index.percent())),
                TableCell.of(unit.classTitle()));
    }

    /**
     * Two digits, and further ones where two would show a rounder number than it is: 89.996 is not 90, and stands beside the
     * class below it.
     */
    static BigDecimal shown(BigDecimal percent) {
        for (int digits = SHOWN_DIGITS; digits < MOST_DIGITS; digits++) {
            var rounded = percent.setScale(digits, RoundingMode.HALF_UP);
            boolean looksRounder = rounded.stripTrailingZeros().scale() < digits;
            if (!looksRounder || rounded.compareTo(percent) == 0) {
                return rounded;
            }
        }
        return percent.setScale(MOST_DIGITS, RoundingMode.DOWN);
    }

    private static TableRow unranked(String unit) {
        return TableRow.of(
                TableCell.EMPTY,
                TableCell.of(unit),
                TableCell.EMPTY,
                TableCell.EMPTY,
                TableCell.EMPTY,
                TableCell.of(text("ranking.unranked")));
    }
}
