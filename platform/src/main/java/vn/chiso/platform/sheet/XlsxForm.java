package vn.chiso.platform.sheet;

import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;

/** Locks and hides on a sheet what a {@link SheetForm} does not leave open. */
final class XlsxForm {

    private static final String TO_FILL_IN = "FFFFE5";

    private XlsxForm() {}

    static void layOut(Worksheet sheet, List<Column> columns, SheetForm form) {
        sheet.protect(SheetForm.PASSWORD);
        if (columns.stream().allMatch(column -> form.hidden().contains(column.name()))) {
            sheet.setVisibilityState(VisibilityState.HIDDEN);
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            var name = columns.get(i).name();
            if (form.hidden().contains(name)) {
                sheet.hideColumn(i);
            } else if (form.widths().containsKey(name)) {
                sheet.width(i, form.widths().get(name));
            }
        }
    }

    static void open(Worksheet sheet, List<Column> columns, SheetForm form, int row) {
        for (int i = 0; i < columns.size(); i++) {
            var name = columns.get(i).name();
            var style = sheet.style(row + 1, i).verticalAlignment("top");
            if (form.widths().containsKey(name)) {
                style.wrapText(true);
            }
            if (form.open().test(row, name)) {
                style.protectionOption(ProtectionOption.LOCKED, false)
                        .fillColor(TO_FILL_IN)
                        .borderStyle(BorderStyle.THIN);
            }
            style.set();
        }
    }
}
