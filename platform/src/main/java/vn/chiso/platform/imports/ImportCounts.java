package vn.chiso.platform.imports;

/** What an import does, in rows. */
public record ImportCounts(int created, int changed, int unchanged) {}
