package vn.chiso.criteria.set.mapping;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.chiso.platform.text.VietnameseText;

/**
 * Which criterion is which of a former set. What an entry does not name has no counterpart, unless others keep their code.
 *
 * @param othersKeepCode has no default: it decides over all criteria that nobody names
 */
record CriterionMappingRequest(
        @Schema(description = "True: what no entry names is the same criterion where code and title are the same.")
        @NotNull
        Boolean othersKeepCode,

        @Schema(examples = "Đối chiếu theo phụ lục 2 của Quyết định") @Size(max = 1000)
        String reason,

        @NotNull @Size(max = 2000) List<@NotNull @Valid MappingEntry> entries) {

    CriterionMappingRequest {
        reason = VietnameseText.nfc(reason);
    }
}
