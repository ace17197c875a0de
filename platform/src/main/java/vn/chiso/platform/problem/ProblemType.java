package vn.chiso.platform.problem;

/**
 * One kind of error that a client can see. Every feature lists its own in an enum; the titles stand in
 * {@code problems_vi.properties} and {@code problems_en.properties} of the service, under {@link #code()}.
 */
public interface ProblemType {

    /** Stable, kebab-case, never renamed: clients branch on it. */
    default String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** HTTP status. */
    int status();

    /** The enum constant's name. */
    String name();
}
