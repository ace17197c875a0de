package vn.chiso.scoring.indicator;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which value of which indicator a line was scored with. */
public record ValueUse(
        @Schema(description = "Names of the inputs that it filled, or that agree with it.", examples = "[\"percent\"]")
        List<String> inputs,

        @Schema(examples = "SIPAS_SATISFACTION") String indicator,

        @Schema(description = "The value itself, which stays in the history of the indicator.")
        UUID valueId,

        @Schema(description = "Version of what the system measured it from; absent where it was entered.")
        Long sourceVersion,

        String source,
        Instant recordedAt) {

    static ValueUse of(List<String> inputs, RecordedValue value) {
        return new ValueUse(
                inputs, value.indicator(), value.id(), value.sourceVersion(), value.source(), value.recordedAt());
    }
}
