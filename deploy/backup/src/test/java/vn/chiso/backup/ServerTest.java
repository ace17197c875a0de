package vn.chiso.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerTest {

    @Test
    void nothing_is_said_of_encryption_where_nothing_is_set() {
        assertThat(BackupCommand.encryption(Map.of())).isEmpty();
        assertThat(BackupCommand.encryption(Map.of("CHISO_DB_SSLMODE", " "))).isEmpty();
    }

    @Test
    void the_server_is_trusted_as_the_services_trust_it() {
        assertThat(BackupCommand.encryption(Map.of("CHISO_DB_SSLMODE", "verify-full")))
                .isEqualTo("?sslmode=verify-full&sslrootcert=/etc/chiso/ca/ca.crt");
        assertThat(BackupCommand.encryption(Map.of("CHISO_DB_SSLMODE", "verify-ca", "CHISO_DB_ROOT_CERT", "/x")))
                .isEqualTo("?sslmode=verify-ca&sslrootcert=/x");
    }

    /** The driver knows the mode before it looks for anybody. */
    @Test
    void the_driver_is_told_the_options() {
        Server server = new Server("jdbc:postgresql://127.0.0.1:9", "somebody", "secret", "?sslmode=nonsense");

        assertThatThrownBy(() -> server.connect("scoring"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("nonsense");
        assertThat(server.toString()).doesNotContain("secret");
    }
}
