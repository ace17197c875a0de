package vn.chiso.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Run as {@code ./chiso} does before the first build: from the source, without a class path. */
class PortCheckTest {

    private static final int OFFSET = 12_500;

    private record Ended(int status, String words) {}

    @Test
    void a_taken_port_ends_it_with_the_words_of_the_launcher() throws Exception {
        Ports ports = new Ports(OFFSET);
        try (ServerSocket taken = new ServerSocket(ports.imap(), 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Ended ended = check("up", "--port-offset", "" + OFFSET);

            assertThat(ended.status()).isEqualTo(2);
            assertThat(ended.words()).contains(taken.getLocalPort() + "  wanted by IMAP");
        }
    }

    @Test
    void free_ports_are_passed_over_in_silence() throws Exception {
        assertThat(check("up", "--reset", "--port-offset", "" + OFFSET)).isEqualTo(new Ended(0, ""));
    }

    private static Ended check(String... arguments) throws IOException, InterruptedException {
        Path source = Layout.findRoot().resolve("deploy/local/src/main/java/vn/chiso/local/system/PortCheck.java");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), source.toString());
        builder.command().addAll(List.of(arguments));
        Process process = builder.redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), words);
    }
}
