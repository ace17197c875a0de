package vn.chiso.local.system;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * Passwords of one installation: made at its first start, readable by its owner only, never in the repository.
 * They live and die with the data that they protect.
 */
final class Secrets {

    static final String POSTGRES = "postgres.superuser";
    static final String KEYCLOAK_DATABASE = "keycloak.database";
    static final String KEYCLOAK_ADMIN = "keycloak.admin";
    static final String VERIFIER = "verifier.database";
    static final String PORTAL_CLIENT = "keycloak.client.chiso-portal";
    static final String WEBHOOK_KEY = "notification.webhook-key";
    private static final int BYTES = 16;

    private final Path file;
    private final Properties values = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    static String owner(Service service) {
        return service.context() + ".owner";
    }

    static String app(Service service) {
        return service.context() + ".app";
    }

    static Secrets load(Path file) {
        Secrets secrets = new Secrets(file);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                secrets.values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return secrets;
    }

    synchronized String get(String name) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String made = HexFormat.of().formatHex(random);
        values.setProperty(name, made);
        save();
        return made;
    }

    private void save() {
        try {
            StringWriter text = new StringWriter();
            values.store(text, "Made by ./chiso for this data folder only.");
            Path written = Files.createTempFile(
                    file.getParent(),
                    "secrets",
                    null,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(written, text.toString());
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
