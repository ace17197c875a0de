package vn.chiso.scoring.consistency.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit that answers for a criterion.
 *
 * @param name as written
 * @param role absent where the document does not say it
 */
public record ResponsibleUnit(
        @Schema(examples = "Công an huyện") @NotBlank @Size(max = 300)
        String name,

        Role role) {

    /** What a document says of the unit's part. */
    public enum Role {
        LEAD,
        COOPERATING
    }
}
