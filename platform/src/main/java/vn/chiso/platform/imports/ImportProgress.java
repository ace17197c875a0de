package vn.chiso.platform.imports;

/** Told by an import how far it has come. */
@FunctionalInterface
public interface ImportProgress {

    /** May be called for every row; it is written down now and then. */
    void done(int rows);
}
