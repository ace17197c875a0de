package vn.chiso.criteria.reorganisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chiso.criteria.document.IssuedDocument;

/**
 * Units, or a whole level of them, end without successors.
 *
 * @param effectiveOn first day without them
 * @param units what is abolished
 * @param parentId under which the units below go on; absent: under what stood above each abolished unit
 * @param dissolved units below that end as well
 */
record AbolitionRequest(
        @NotNull LocalDate effectiveOn,
        @NotNull @Valid IssuedDocument decision,
        @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid NamedUnit> units,
        UUID parentId,
        @Size(max = 5000) List<@NotNull @Valid NamedUnit> dissolved) {

    AbolitionRequest {
        dissolved = dissolved == null ? List.of() : dissolved;
    }
}
