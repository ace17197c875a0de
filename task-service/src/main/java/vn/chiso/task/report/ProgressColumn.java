package vn.chiso.task.report;

import static vn.chiso.task.report.ReportWords.text;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.platform.document.TableCell;
import vn.chiso.platform.document.TableColumn;
import vn.chiso.task.report.ReportedWork.Work;
import vn.chiso.task.task.PartyPart;

/** The columns of the plan's appendix, and behind them those of the result. What belongs to the item stands in its first row. */
enum ProgressColumn {
    NUMBER(6, ofItem(ReportedTask::number)),
    CRITERION(9, ofItem(row -> row.item().criterionCode())),
    ITEM(24, ofItem(row -> row.item().title())),
    REASON(22, ofItem(row -> row.item().reason())),
    TASK(36, row -> row.task().content()),
    LEADS(20, row -> row.task().written(PartyPart.LEAD)),
    COOPERATING(16, row -> row.task().written(PartyPart.COOPERATING)),
    SUPERVISING(14, row -> row.task().written(PartyPart.SUPERVISING)),
    DEADLINE(15, row -> row.task().deadline().text()),
    PRODUCT(11, row -> row.task().target()),
    RESULT(30, ProgressColumn::result),
    PROGRESS(20, ProgressColumn::progress),
    DAYS_LATE(9, row -> row.work().isEmpty() ? null : Integer.toString(row.daysLate()));

    private final int width;
    private final Function<ReportedTask, String> text;

    ProgressColumn(int width, Function<ReportedTask, String> text) {
        this.width = width;
        this.text = text;
    }

    /** Without those that documents of this kind do not have, where the plan leaves them empty. */
    static List<ProgressColumn> of(List<ReportedTask> rows) {
        return Stream.of(values())
                .filter(column -> switch (column) {
                    case CRITERION, REASON, SUPERVISING ->
                        rows.stream().map(column.text).anyMatch(text -> text != null && !text.isEmpty());
                    default -> true;
                })
                .toList();
    }

    TableColumn column() {
        var title = ReportWords.text("column." + name());
        return switch (this) {
            case NUMBER -> TableColumn.centred(title, width);
            case DAYS_LATE -> TableColumn.figures(title, width);
            default -> TableColumn.text(title, width);
        };
    }

    TableCell cell(ReportedTask row) {
        var shown = text.apply(row);
        return this == DAYS_LATE && shown != null ? TableCell.of(row.daysLate()) : TableCell.of(shown);
    }

    private static Function<ReportedTask, String> ofItem(Function<ReportedTask, String> text) {
        return row -> row.firstOfItem() ? text.apply(row) : null;
    }

    /** One unit's words; of several the number, for each has a row of the second table. */
    private static String result(ReportedTask row) {
        if (row.isOfSeveralUnits()) {
            long done = row.work().stream()
                    .filter(work -> work.done() == work.given())
                    .count();
            return text(
                    "result.units",
                    Long.toString(done),
                    Integer.toString(row.work().size()));
        }
        return row.work().stream().findFirst().map(ProgressColumn::reported).orElse(null);
    }

    /** Null where nothing was reported. */
    static String reported(Work work) {
        var value = work.actualValue() == null
                ? null
                : text("result.value", work.actualValue().toPlainString().replace('.', ','));
        var reported = Stream.of(work.summary(), value).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        return reported.isEmpty() ? null : reported;
    }

    private static String progress(ReportedTask row) {
        return progress(row.sum(Work::given), row.sum(Work::done), row.sum(Work::inTime), row.sum(Work::overdue));
    }

    static String progress(int given, int done, int inTime, int overdue) {
        if (given == 0) {
            return text("progress.none");
        }
        var first = done == given
                ? text("progress.done")
                : text("progress.open", Integer.toString(done), Integer.toString(given));
        return Stream.of(
                        first,
                        done > inTime ? text("progress.late", Integer.toString(done - inTime)) : null,
                        overdue > 0 ? text("progress.overdue", Integer.toString(overdue)) : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }
}
