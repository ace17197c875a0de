package vn.chiso.scoring.consistency.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A printed total, or a component of one.
 *
 * @param programme where it differs from that of the document
 * @param percent index as printed
 * @param rankedUnits how many units were ranked
 */
public record ResultRow(
        @Schema(description = "Where it differs from that of the document.")
        @Pattern(regexp = PublishedDocument.PROGRAMME)
        String programme,

        @NotNull Kind kind,

        @Schema(examples = "satisfaction") @Size(max = 200) String name,

        @Valid Figure maxPoints,
        @Valid Figure points,
        @Valid Figure deducted,
        @Valid Figure percent,
        @Valid Figure rank,
        @Min(1) Integer rankedUnits,

        @Size(min = 1, max = 100) @JsonProperty("class") String classification)
        implements ScoredRow {

    /** What the figures are of. */
    public enum Kind {
        /** As published. */
        TOTAL,
        /** As the unit scored itself. */
        SELF,
        /** As appraised. */
        APPRAISED,
        /** A part of the total with a maximum of its own. */
        COMPONENT
    }

    @Override
    public String label() {
        return name == null ? kind.name() : name;
    }
}
