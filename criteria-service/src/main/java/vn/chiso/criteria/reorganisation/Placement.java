package vn.chiso.criteria.reorganisation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a unit goes on whose parent ends.
 *
 * @param parentCode of a unit that exists, or of a successor named in the same request
 */
record Placement(
        @NotNull UUID id,
        @NotNull @PositiveOrZero Long version,
        @Schema(examples = "QT.BQ") @NotNull @Size(max = 60) String parentCode) {}
