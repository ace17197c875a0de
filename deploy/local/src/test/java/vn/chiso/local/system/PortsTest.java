package vn.chiso.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void no_two_parts_want_the_same_port() {
        assertThat(new Ports(0).all().values()).doesNotHaveDuplicates();
    }

    @Test
    void every_taken_port_is_named_with_the_part_that_wants_it() throws IOException {
        Ports ports = Ports.free();
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        try (ServerSocket first = new ServerSocket(ports.postgres(), 1, loopback);
                ServerSocket second = new ServerSocket(ports.of(Service.TASK), 1, loopback)) {
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining(first.getLocalPort() + "  wanted by PostgreSQL")
                    .hasMessageContaining(second.getLocalPort() + "  wanted by task-service")
                    .hasMessageContaining("Nothing was started");
        }
    }

    @Test
    void a_listener_on_all_addresses_counts_too() throws IOException {
        try (ServerSocket everywhere = new ServerSocket(0)) {
            assertThat(Ports.isTaken(everywhere.getLocalPort())).isTrue();
        }
    }
}
