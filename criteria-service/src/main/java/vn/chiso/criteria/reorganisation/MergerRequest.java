package vn.chiso.criteria.reorganisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import vn.chiso.criteria.document.IssuedDocument;

/**
 * Several units become one.
 *
 * @param effectiveOn first day of the successor, and first day without the predecessors
 * @param children of predecessors, and where they go on
 * @param dissolved units below predecessors that end with them
 */
record MergerRequest(
        @NotNull LocalDate effectiveOn,
        @NotNull @Valid IssuedDocument decision,
        @NotNull @Size(min = 2, max = 200) List<@NotNull @Valid NamedUnit> predecessors,
        @NotNull @Valid Successor successor,
        @Size(max = 2000) List<@NotNull @Valid Placement> children,
        @Size(max = 2000) List<@NotNull @Valid NamedUnit> dissolved) {

    MergerRequest {
        children = children == null ? List.of() : children;
        dissolved = dissolved == null ? List.of() : dissolved;
    }
}
