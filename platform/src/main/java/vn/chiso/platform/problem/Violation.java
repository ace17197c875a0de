package vn.chiso.platform.problem;

/**
 * One fault inside a request.
 *
 * @param pointer RFC 6901 pointer into the body, or the name of a parameter of path, query or header after {@code ?}
 * @param code stable name of the broken rule
 * @param detail what is wrong, for people
 */
public record Violation(String pointer, String code, String detail) {}
