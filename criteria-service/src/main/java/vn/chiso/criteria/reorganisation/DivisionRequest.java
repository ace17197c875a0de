package vn.chiso.criteria.reorganisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import vn.chiso.criteria.document.IssuedDocument;

/**
 * One unit becomes several.
 *
 * @param effectiveOn first day of the successors, and first day without the predecessor unless it is one of them
 * @param children of the predecessor, and where they go on
 * @param dissolved units below the predecessor that end with it
 */
record DivisionRequest(
        @NotNull LocalDate effectiveOn,
        @NotNull @Valid IssuedDocument decision,
        @NotNull @Valid NamedUnit predecessor,
        @NotNull @Size(min = 2, max = 50) List<@NotNull @Valid Successor> successors,
        @Size(max = 2000) List<@NotNull @Valid Placement> children,
        @Size(max = 2000) List<@NotNull @Valid NamedUnit> dissolved) {

    DivisionRequest {
        children = children == null ? List.of() : children;
        dissolved = dissolved == null ? List.of() : dissolved;
    }
}
