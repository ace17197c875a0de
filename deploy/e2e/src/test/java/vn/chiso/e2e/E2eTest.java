package vn.chiso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever starts the verifier goes by its code: 1 is a broken invariant and nothing else. */
class E2eTest {

    private static final int REFUSED = 2;

    private static int verified(Path folder, String... more) throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "x");
        List<String> words = List.of(
                "verify",
                "--jdbc",
                "jdbc:postgresql://127.0.0.1:9/%s",
                "--user",
                "verifier",
                "--password-file",
                password.toString(),
                "--kafka",
                "127.0.0.1:9",
                "--patience",
                "2");
        return E2e.run(Stream.concat(words.stream(), Stream.of(more)).toList());
    }

    @Test
    void a_setting_that_no_client_of_the_broker_takes_is_no_broken_invariant(@TempDir Path folder) throws IOException {
        Path settings = Files.writeString(folder.resolve("settings"), "security.protocol=NONSENSE\n");

        assertThat(verified(folder, "--broker-settings", settings.toString())).isEqualTo(REFUSED);
    }

    @Test
    void a_file_that_cannot_be_read_is_no_broken_invariant(@TempDir Path folder) throws IOException {
        assertThat(verified(folder, "--injected", folder.toString())).isEqualTo(REFUSED);
        Path half = Files.writeString(folder.resolve("half"), "{");
        assertThat(verified(folder, "--injected", half.toString())).isEqualTo(REFUSED);
    }
}
