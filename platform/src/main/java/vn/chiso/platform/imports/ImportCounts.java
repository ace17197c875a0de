package vn.chiso.platform.imports;

/** What an import does, in rows. */
public record ImportCounts(int created, int changed, int unchanged) {

    public ImportCounts plus(ImportCounts other) {
        return new ImportCounts(created + other.created, changed + other.changed, unchanged + other.unchanged);
    }
}
