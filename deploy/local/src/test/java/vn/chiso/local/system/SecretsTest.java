package vn.chiso.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path data;

    @Test
    void a_password_is_made_once_and_kept_where_only_its_owner_reads_it() throws IOException {
        Path file = data.resolve("secrets.properties");
        String made = Secrets.load(file).get(Secrets.POSTGRES);

        assertThat(made).hasSize(32);
        assertThat(Secrets.load(file).get(Secrets.POSTGRES)).isEqualTo(made);
        assertThat(Secrets.load(file).get(Secrets.owner(Service.TASK))).isNotEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
