package vn.chiso.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProxyTest {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    @Test
    void what_is_sent_arrives_and_what_is_cut_ends_on_both_sides() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, LOOPBACK);
                Proxy proxy = Proxy.inFrontOf(server.getLocalPort());
                Socket client = new Socket(LOOPBACK, proxy.port());
                Socket accepted = server.accept()) {
            client.getOutputStream().write(7);
            assertThat(accepted.getInputStream().read()).isEqualTo(7);
            accepted.getOutputStream().write(8);
            assertThat(client.getInputStream().read()).isEqualTo(8);
            assertThat(proxy.cut()).isEqualTo(1);
            assertThat(proxy.allCut()).isEqualTo(1);
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> accepted.getInputStream().read()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void after_a_cut_one_can_connect_again() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, LOOPBACK);
                Proxy proxy = Proxy.inFrontOf(server.getLocalPort())) {
            proxy.cut();
            try (Socket client = new Socket(LOOPBACK, proxy.port());
                    Socket accepted = server.accept()) {
                client.getOutputStream().write(9);
                assertThat(accepted.getInputStream().read()).isEqualTo(9);
            }
        }
    }
}
