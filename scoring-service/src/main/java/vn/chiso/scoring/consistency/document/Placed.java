package vn.chiso.scoring.consistency.document;

/**
 * A part of the document and where it stands.
 *
 * @param pointer JSON pointer into the document
 */
public record Placed<T>(String pointer, T part) {

    /** Pointer to a member of the part. */
    public String member(String name) {
        return pointer + "/" + name;
    }
}
