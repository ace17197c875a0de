package vn.chiso.task.report;

import java.util.Locale;
import java.util.Optional;

/** What the progress report can be had as. */
enum ReportFormat {
    /** A document to be printed. */
    XLSX,
    /** A document that people go on editing. */
    DOCX,
    /** The figures alone, for other programs. */
    CSV;

    /** The format a client names in a query parameter. */
    static Optional<ReportFormat> named(String name) {
        for (var format : values()) {
            if (format.name().equalsIgnoreCase(name)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
