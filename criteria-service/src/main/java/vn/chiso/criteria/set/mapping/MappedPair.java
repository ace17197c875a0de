package vn.chiso.criteria.set.mapping;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Criteria that correspond.
 *
 * @param to empty: they have no successor
 * @param reason null where code and title are the same
 */
record MappedPair(List<String> from, List<String> to, Basis basis, String reason) {

    /** Why they correspond. */
    @Schema(name = "MappingBasis")
    enum Basis {
        STATED,
        SAME_CODE_AND_TITLE
    }
}
