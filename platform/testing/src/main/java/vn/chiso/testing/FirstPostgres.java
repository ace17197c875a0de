package vn.chiso.testing;

import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The server's archive for this machine, the first on the class path. The library's own look-up refuses a path that names it twice,
 * which a packaged launcher beside its libraries does.
 */
public final class FirstPostgres implements PgBinaryResolver {

    @Override
    public InputStream getPgBinary(String system, String processor) throws IOException {
        var archive = switch (processor) {
            case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
            case "aarch64", "arm64" -> "/postgres-linux-arm_64.txz";
            default -> throw new FileNotFoundException("No PostgreSQL for " + system + " on " + processor);
        };
        return FirstPostgres.class.getResourceAsStream(archive);
    }
}
