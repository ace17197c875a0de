package vn.chiso.criteria.responsibility;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.criteria.document.IssuedDocument;

/**
 * Responsibilities shall go on under another set.
 *
 * @param fromCriteriaSetId under which they were assigned; it may be superseded or withdrawn
 * @param toCriteriaSetId in force, of the same programme
 * @param from first day under the other set; what holds on this day is carried over, with its end if it has one
 * @param source the letter that says so
 */
record CarryoverRequest(
        @NotNull UUID fromCriteriaSetId,
        @NotNull UUID toCriteriaSetId,
        @Schema(examples = "2024-01-01") @NotNull LocalDate from,
        @NotNull @Valid IssuedDocument source) {}
