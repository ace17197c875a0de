package vn.chiso.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.local.system.StartException;

/** A deployed system is reached by what the command and the environment say of it. */
class ElsewhereTest {

    private static Elsewhere told(Map<String, String> environment, String... words) {
        return new Elsewhere(
                Words.after(Stream.concat(
                                Stream.of("verify", "--jdbc", "jdbc:postgresql://db-%s:5432/%s", "--kafka", "k:9093"),
                                Stream.of(words))
                        .toList()),
                environment);
    }

    @Test
    void each_context_may_have_a_server_of_its_own() {
        assertThat(told(Map.of()).address("task")).isEqualTo("jdbc:postgresql://db-task:5432/task");
    }

    @Test
    void databases_are_encrypted_as_the_services_are_told() {
        Map<String, String> environment = Map.of("CHISO_DB_SSLMODE", "verify-full", "CHISO_DB_ROOT_CERT", "/ca.crt");

        assertThat(told(environment).address("task"))
                .isEqualTo("jdbc:postgresql://db-task:5432/task?sslmode=verify-full&sslrootcert=/ca.crt");
        assertThat(told(environment, "--jdbc", "jdbc:postgresql://db/%s?loginTimeout=5")
                        .address("task"))
                .isEqualTo("jdbc:postgresql://db/task?loginTimeout=5&sslmode=verify-full&sslrootcert=/ca.crt");
        assertThat(told(environment, "--jdbc", "jdbc:postgresql://db/%s?sslmode=require")
                        .address("task"))
                .isEqualTo("jdbc:postgresql://db/task?sslmode=require");
    }

    @Test
    void settings_of_the_broker_come_from_a_file_that_the_command_or_the_environment_names(@TempDir Path folder)
            throws IOException {
        Path said = Files.writeString(folder.resolve("said"), "security.protocol=SASL_SSL\nbootstrap.servers=x:1\n");
        Path usual = Files.writeString(folder.resolve("usual"), "security.protocol=SSL\n");
        Map<String, String> environment = Map.of("CHISO_BROKER_SETTINGS", usual.toString());

        assertThat(told(environment, "--broker-settings", said.toString()).broker())
                .isEqualTo(Map.of("security.protocol", "SASL_SSL", "bootstrap.servers", "k:9093"));
        assertThat(told(environment).broker())
                .isEqualTo(Map.of("security.protocol", "SSL", "bootstrap.servers", "k:9093"));
        assertThat(told(Map.of("CHISO_BROKER_SETTINGS", "")).broker()).isEqualTo(Map.of("bootstrap.servers", "k:9093"));
        for (String missing : List.of("none", "neither")) {
            assertThatThrownBy(() ->
                            told(environment, "--broker-settings", missing).broker())
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining(missing);
        }
    }
}
