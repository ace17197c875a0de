package vn.chiso.platform.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One fault of the file, at its place. */
public record ImportFault(
        String sheet,

        @Schema(description = "As a spreadsheet numbers it, from 1; 0 for the sheet as a whole.")
        int row,

        @Schema(description = "Name of the column; absent for the whole row.")
        String column,

        @Schema(description = "Stable code of the broken rule.")
        String code,

        String detail) {}
