package vn.chiso.e2e;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import vn.chiso.e2e.verifier.Sources;
import vn.chiso.local.system.StartException;

/** A system that the launcher did not start. It is reached as the command says; how it is encrypted the environment says, as for the services. */
record Elsewhere(Words words, Map<String, String> environment) {

    private static final String BROKER_SETTINGS = "CHISO_BROKER_SETTINGS";

    Sources sources() {
        String user = required("user");
        String password = password();
        return new Sources(
                Sources.ALL,
                context -> () -> DriverManager.getConnection(address(context), user, password),
                broker(),
                words.text("evidence").map(Path::of));
    }

    /** Of the database of a context; {@code %s} stands for it, also in the name of a server. */
    String address(String context) {
        String address = required("jdbc").replace("%s", context);
        String mode = environment.getOrDefault("CHISO_DB_SSLMODE", "");
        if (mode.isBlank() || address.contains("sslmode=")) {
            return address;
        }
        String certificate = environment.getOrDefault("CHISO_DB_ROOT_CERT", "/etc/chiso/ca/ca.crt");
        return address + (address.contains("?") ? '&' : '?') + "sslmode=" + mode + "&sslrootcert=" + certificate;
    }

    /** What every Kafka client is told: the file, then where the broker is. */
    Map<String, Object> broker() {
        Map<String, Object> broker = new HashMap<>();
        words.text("broker-settings")
                .or(() -> Optional.ofNullable(environment.get(BROKER_SETTINGS)))
                .filter(file -> !file.isBlank())
                .ifPresent(file -> read(Path.of(file))
                        .forEach((name, value) -> broker.put(String.valueOf(name), String.valueOf(value))));
        broker.put("bootstrap.servers", required("kafka"));
        return broker;
    }

    private static Properties read(Path file) {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        } catch (IOException e) {
            throw new StartException("The settings of the broker cannot be read from " + file + ".", e);
        }
        return settings;
    }

    private String required(String name) {
        return words.text(name).orElseThrow(() -> new StartException("--jdbc needs --" + name + " as well."));
    }

    private String password() {
        Path file = Path.of(required("password-file"));
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartException("The password cannot be read from " + file + ".", e);
        }
    }
}
