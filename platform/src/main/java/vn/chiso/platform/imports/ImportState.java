package vn.chiso.platform.imports;

/** {@code CHECKING → CHECKED → APPLYING → APPLIED}; REFUSED for what its author can mend, FAILED for what we must. */
public enum ImportState {
    CHECKING,
    /** Nothing has changed yet; it would come to the counts that the job shows. */
    CHECKED,
    APPLYING,
    APPLIED,
    REFUSED,
    FAILED
}
