package vn.chiso.task.report;

import static vn.chiso.platform.sheet.Column.Kind.INTEGER;
import static vn.chiso.platform.sheet.Column.Kind.TEXT;
import static vn.chiso.platform.sheet.Column.optional;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.platform.sheet.SheetLayout;
import vn.chiso.task.plan.ItemKind;
import vn.chiso.task.plan.PlanContents;
import vn.chiso.task.report.ReportedWork.Work;
import vn.chiso.task.task.PartyPart;

/** A task a row, in the columns of the appendix, with its result beside them. */
final class ProgressTable {

    static final SheetLayout LAYOUT = new SheetLayout(
            "Tiến độ",
            List.of(
                    optional("Phần", TEXT, "Mã và tên phần, lĩnh vực"),
                    optional("Loại", TEXT, "Khắc phục hoặc duy trì"),
                    optional("STT", TEXT, "Số thứ tự nội dung trong phần"),
                    optional("Nội dung", TEXT, "Nội dung cần khắc phục hoặc duy trì"),
                    optional("Nhiệm vụ, giải pháp", TEXT, "Như trong kế hoạch"),
                    optional("Cơ quan chủ trì", TEXT, "Như trong kế hoạch"),
                    optional("Cơ quan phối hợp", TEXT, "Như trong kế hoạch"),
                    optional("Thời gian thực hiện", TEXT, "Như trong kế hoạch"),
                    optional("Chỉ tiêu", TEXT, "Như trong kế hoạch"),
                    optional("Đã giao", INTEGER, "Số việc đã giao, không kể việc đã thu hồi"),
                    optional("Hoàn thành", INTEGER, "Số việc đã hoàn thành"),
                    optional("Hoàn thành đúng hạn", INTEGER, "Trong số việc đã hoàn thành"),
                    optional("Quá hạn chưa hoàn thành", INTEGER, "Tính đến ngày lập báo cáo"),
                    optional("Kết quả thực hiện", TEXT, "Theo báo cáo gần nhất của từng đơn vị"),
                    optional("Giá trị đạt được", TEXT, "So với chỉ tiêu, theo báo cáo của từng đơn vị")));

    private ProgressTable() {}

    static List<Object> row(ReportedTask row) {
        var item = row.item();
        var task = row.task();
        return Arrays.asList(
                section(item),
                kind(item.kind()),
                item.number(),
                item.title(),
                task.content(),
                orNull(task.written(PartyPart.LEAD)),
                orNull(task.written(PartyPart.COOPERATING)),
                orNull(task.deadline().text()),
                task.target(),
                row.sum(Work::given),
                row.sum(Work::done),
                row.sum(Work::inTime),
                row.sum(Work::overdue),
                orNull(row.work().stream()
                        .filter(work -> work.summary() != null)
                        .map(work -> work.unit() + ": " + work.summary())
                        .collect(Collectors.joining("\n"))),
                orNull(row.work().stream()
                        .filter(work -> work.actualValue() != null)
                        .map(work -> work.unit() + ": " + work.actualValue().toPlainString())
                        .collect(Collectors.joining("\n"))));
    }

    private static String section(PlanContents.Item item) {
        return orNull(Stream.of(item.sectionCode(), item.sectionTitle())
                .filter(part -> part != null)
                .collect(Collectors.joining(". ")));
    }

    private static String kind(ItemKind kind) {
        return switch (kind) {
            case REMEDY -> "Khắc phục";
            case MAINTAIN -> "Duy trì";
            case UNSPECIFIED -> null;
        };
    }

    private static String orNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
