package vn.chiso.task.report;

import static vn.chiso.task.report.ReportWords.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.platform.document.DocumentTable;
import vn.chiso.platform.document.Heading;
import vn.chiso.platform.document.OfficialDocument;
import vn.chiso.platform.document.OfficialReference;
import vn.chiso.platform.document.TableCell;
import vn.chiso.platform.document.TableColumn;
import vn.chiso.platform.document.TableRow;
import vn.chiso.task.plan.ItemKind;
import vn.chiso.task.plan.PlanContents;
import vn.chiso.task.report.ReportedWork.Work;

/**
 * The progress report in the shape of the plan's appendix: chapters and kinds as bands, below them the items, a task a row. A pure
 * function of the plan, its work and the day.
 */
final class ProgressDocument {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Of a word processor, which holds all of a table; who needs the units of a larger plan reads the lists. */
    private static final int MOST_UNIT_ROWS = 3_000;

    private final PlanContents.Content plan;
    private final List<ReportedTask> rows;
    private final LocalDate today;

    ProgressDocument(PlanContents.Content plan, List<ReportedTask> rows, LocalDate today) {
        this.plan = plan;
        this.rows = rows;
        this.today = today;
    }

    OfficialDocument document() {
        return new OfficialDocument(
                text("file", plan.title(), today.toString()),
                today,
                OfficialDocument.Orientation.LANDSCAPE,
                headings(),
                Stream.of(byTask(), byUnit()).filter(Objects::nonNull).toList(),
                notes(),
                ReportFrame.of(plan, today));
    }

    private List<Heading> headings() {
        var headings = new ArrayList<Heading>();
        headings.add(new Heading(Heading.Kind.TITLE, text("title")));
        headings.add(new Heading(Heading.Kind.SUBTITLE, text("subtitle", plan.title())));
        if (plan.documentNumber() != null && plan.documentDate() != null) {
            var of = new OfficialReference(
                    plan.documentNumber(), plan.documentDate(), plan.owner().name());
            headings.add(new Heading(
                    Heading.Kind.REFERENCE, text("reference", of.kind(), of.number(), of.day(), of.issuer())));
        }
        headings.add(new Heading(Heading.Kind.REFERENCE, text("as-of", today.format(DAY))));
        return headings;
    }

    private DocumentTable byTask() {
        var columns = ProgressColumn.of(rows);
        var table = new ArrayList<TableRow>();
        PlanContents.Item above = null;
        for (var row : rows) {
            if (row.firstOfItem()) {
                bands(above, row.item()).forEach(band -> table.add(new TableRow.Band(band)));
                above = row.item();
            }
            table.add(new TableRow.Cells(
                    columns.stream().map(column -> column.cell(row)).toList(), false));
        }
        return new DocumentTable(
                text("tasks.sheet"),
                null,
                columns.stream().map(ProgressColumn::column).toList(),
                table);
    }

    /** A chapter begins its kinds anew. */
    private static List<String> bands(PlanContents.Item above, PlanContents.Item item) {
        var bands = new ArrayList<String>();
        var section = section(item);
        boolean sameSection = above != null && section.equals(section(above));
        if (!sameSection && !section.isEmpty()) {
            bands.add(section);
        }
        if (sameSection ? above.kind() != item.kind() : item.kind() != ItemKind.UNSPECIFIED) {
            bands.add(text("kind." + item.kind()));
        }
        return bands;
    }

    private static String section(PlanContents.Item item) {
        return Stream.of(item.sectionCode(), item.sectionTitle())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(". "));
    }

    /** Null where no task has several units. */
    private DocumentTable byUnit() {
        var table = rows.stream()
                .filter(ReportedTask::isOfSeveralUnits)
                .flatMap(row -> row.work().stream().map(work -> unit(row, work)))
                .limit(MOST_UNIT_ROWS)
                .toList();
        return table.isEmpty()
                ? null
                : new DocumentTable(
                        text("units.sheet"),
                        text("units.caption"),
                        List.of(
                                TableColumn.text(text("units.column.place"), 12),
                                TableColumn.text(text("column.TASK"), 40),
                                TableColumn.text(text("units.column.unit"), 24),
                                TableColumn.centred(text("units.column.due"), 13),
                                TableColumn.text(text("column.RESULT"), 40),
                                TableColumn.text(text("column.PROGRESS"), 22),
                                TableColumn.figures(text("column.DAYS_LATE"), 9)),
                        table);
    }

    private static TableRow unit(ReportedTask row, Work work) {
        var place = row.item().number() == null ? "" : row.item().place();
        return TableRow.of(
                TableCell.of(place),
                TableCell.of(row.task().content()),
                TableCell.of(work.unit()),
                TableCell.of(work.nextDue() == null ? null : work.nextDue().format(DAY)),
                TableCell.of(ProgressColumn.reported(work)),
                TableCell.of(ProgressColumn.progress(work.given(), work.done(), work.inTime(), work.overdue())),
                TableCell.of(work.daysLate()));
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        notes.add(text(
                "total",
                Integer.toString(rows.size()),
                sum(rows, Work::given),
                sum(rows, Work::done),
                sum(rows, Work::inTime),
                sum(rows, Work::overdue)));
        long ofUnits = rows.stream()
                .filter(ReportedTask::isOfSeveralUnits)
                .mapToLong(row -> row.work().size())
                .sum();
        if (ofUnits > MOST_UNIT_ROWS) {
            notes.add(text("units.cut", Integer.toString(MOST_UNIT_ROWS), Long.toString(ofUnits)));
        }
        return notes;
    }

    private static String sum(List<ReportedTask> rows, ToIntFunction<Work> count) {
        return Integer.toString(rows.stream().mapToInt(row -> row.sum(count)).sum());
    }
}
