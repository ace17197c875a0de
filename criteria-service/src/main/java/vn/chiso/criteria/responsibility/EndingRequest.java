package vn.chiso.criteria.responsibility;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a responsibility ends.
 *
 * @param to first day on which it holds no more
 */
record EndingRequest(
        @Schema(examples = "2025-07-01") @NotNull LocalDate to) {}
