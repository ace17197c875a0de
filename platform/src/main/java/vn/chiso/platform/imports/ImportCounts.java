package vn.chiso.platform.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import does, in rows.
 *
 * @param removed of what was there and is missing in the file; not among the rows of the file
 */
public record ImportCounts(
        int created,
        int changed,
        int unchanged,

        @Schema(description = "What was there and is missing in the file, where a file replaces the whole.")
        int removed) {

    /** Of a collection that never removes what a file leaves out. */
    public ImportCounts(int created, int changed, int unchanged) {
        this(created, changed, unchanged, 0);
    }

    public ImportCounts plus(ImportCounts other) {
        return new ImportCounts(
                created + other.created, changed + other.changed, unchanged + other.unchanged, removed + other.removed);
    }

    /** Whether everything is there as the file says. */
    @JsonIgnore
    public boolean isNothing() {
        return created == 0 && changed == 0 && removed == 0;
    }
}
