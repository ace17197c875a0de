package vn.chiso.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The reviewed file of a service: who gets how far with each of its operations. */
public final class AccessTable {

    private static final Path FILE = Path.of("contracts/access.csv");
    private static final Path UNREVIEWED = Path.of("target/access.csv");
    private static final String WORDS = """
            # Who gets how far with each operation, own unit / foreign unit. Reviewed like code; made from the running service by AccessMatrixTest.
            # allow: past the access check (also where the request then stops at its stale version) | deny: 403, the role is missing
            # hide: 404, as if there were nothing | refuse: 400 or 422, what the request names is wrong or out of reach | sign-in: 401
            """;

    private AccessTable() {}

    /**
     * Where nobody has reviewed a table yet, only what no table can excuse is asserted, and the table is left for the review.
     *
     * @param matrix whose calls are made now
     */
    public static void assertReviewed(AccessMatrix matrix) {
        var table = WORDS + matrix.table();
        assertThat(matrix.complaints()).isEmpty();
        try {
            if (Boolean.getBoolean("chiso.contract.write")) {
                Files.writeString(FILE, table);
            }
            if (!Files.exists(FILE)) {
                Files.writeString(UNREVIEWED, table);
            }
            assumeThat(Files.exists(FILE)).as("a reviewed table").isTrue();
            assertThat(table.lines()).containsExactlyElementsOf(Files.readAllLines(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
