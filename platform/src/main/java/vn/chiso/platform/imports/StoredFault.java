package vn.chiso.platform.imports;

import java.util.Locale;
import vn.chiso.platform.problem.ProblemTexts;
import vn.chiso.platform.sheet.SheetFault;

/** A fault as the job keeps it: in both languages, because its reader is not known yet. */
record StoredFault(String sheet, int row, String column, String code, String vi, String en) {

    static StoredFault of(SheetFault fault, ProblemTexts texts) {
        return new StoredFault(
                fault.sheet(),
                fault.row(),
                fault.column(),
                fault.type().code(),
                text(fault, texts, Locale.of("vi")),
                text(fault, texts, Locale.ENGLISH));
    }

    private static String text(SheetFault fault, ProblemTexts texts, Locale language) {
        return texts.detail(fault.type(), language, fault.arguments().toArray())
                .orElseGet(() -> texts.title(fault.type(), language));
    }

    ImportFault in(Locale language) {
        return new ImportFault(sheet, row, column, code, language.getLanguage().equals("en") ? en : vi);
    }
}
