package vn.chiso.platform.sheet;

import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** The two kinds of files that people exchange tables by. */
public enum SheetFormat {
    XLSX(SheetFormat.XLSX_TYPE),
    /** UTF-8, with a comma or a semicolon between cells; one sheet only. */
    CSV(SheetFormat.CSV_TYPE);

    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String CSV_TYPE = "text/csv";

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return this == CSV ? mediaType + ";charset=UTF-8" : mediaType;
    }

    public static Optional<SheetFormat> of(MediaType type) {
        for (var format : values()) {
            if (type != null && type.isCompatible(MediaType.valueOf(format.mediaType))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** The format a client names in a query parameter: {@code xlsx} or {@code csv}. */
    public static Optional<SheetFormat> named(String name) {
        for (var format : values()) {
            if (format.name().equalsIgnoreCase(name)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    public String extension() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
