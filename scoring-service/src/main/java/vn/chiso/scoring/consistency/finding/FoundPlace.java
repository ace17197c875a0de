package vn.chiso.scoring.consistency.finding;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a finding stands in a spreadsheet.
 *
 * @param row as a spreadsheet numbers it, null for the sheet as a whole
 * @param column by its name, null for the whole row
 */
public record FoundPlace(
        @Schema(examples = "criteria") String sheet,
        @Schema(examples = "5") Integer row,
        @Schema(examples = "points") String column) {}
