package vn.chiso.criteria.set.mapping;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.platform.text.VietnameseText;

/**
 * What became of criteria of the former set. One stays one, is split into several, several are merged into one, or it has no
 * successor ({@code to} is empty). An inner area is mapped to one area.
 */
record MappingEntry(
        @Schema(examples = "[\"3.4.1\"]") @NotEmpty @Size(max = 100)
        List<@NotBlank @Size(max = 40) String> from,

        @Schema(examples = "[\"3.4.1\",\"3.4.2\"]") @NotNull @Size(max = 100)
        List<@NotBlank @Size(max = 40) String> to,

        @Schema(examples = "Tách theo cấp giải quyết hồ sơ") @NotBlank @Size(max = 1000)
        String reason) {

    MappingEntry {
        // Lists stay as they came: nulls in them are for validation to name.
        reason = VietnameseText.nfc(reason);
    }
}
