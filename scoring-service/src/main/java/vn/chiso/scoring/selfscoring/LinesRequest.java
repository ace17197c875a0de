package vn.chiso.scoring.selfscoring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Many lines of one card, each judged by itself. */
public record LinesRequest(@NotEmpty @Size(max = 2000) List<@NotNull @Valid Entry> lines) {

    /**
     * @param version of the line as it was read, like an If-Match
     * @param self as for a single line
     */
    public record Entry(
            @Schema(examples = "VI.2.b") @NotBlank @Size(max = 100)
            String code,

            @Schema(examples = "0") @NotNull @PositiveOrZero Long version,
            @NotNull @Valid SelfScoreRequest self) {}
}
