package vn.chiso.platform.problem;

/**
 * One fault inside a request.
 *
 * @param pointer RFC 6901 pointer into the body, or the name of a parameter of path, query or header after {@code ?}
 * @param code stable name of the broken rule
 * @param title what the rule says, in the client's language; absent if the detail is a sentence of its own
 * @param detail what broke it here: a code, an id, a place, or a sentence
 */
public record Violation(String pointer, String code, String title, String detail) {

    /** The title follows from the code when the client's language is known. */
    public Violation(String pointer, String code, String detail) {
        this(pointer, code, null, detail);
    }
}
