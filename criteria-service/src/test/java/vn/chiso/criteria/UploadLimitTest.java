package vn.chiso.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of 200 MB are refused, not gathered. */
@QuarkusTest
class UploadLimitTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final long TOO_MUCH = 200L * MEGABYTE;
    /** What socket buffers on both sides take before anybody reads, and the limit itself. */
    private static final long MOST_SENT = 24L * MEGABYTE;

    @BeforeEach
    void catalogue() {
        SampleCatalogue.fresh();
    }

    @Test
    void a_length_beyond_the_limit_is_refused_before_the_file_is_sent() throws IOException {
        try (var upload = new Upload("Content-Length: " + TOO_MUCH)) {
            upload.assertRefused();
        }
    }

    @Test
    void a_file_in_chunks_is_refused_when_it_has_become_too_much() throws IOException {
        try (var upload = new Upload("Transfer-Encoding: chunked")) {
            upload.sendChunksUntilAnswered();
            assertThat(upload.sent).isLessThan(MOST_SENT);
            upload.assertRefused();
        }
    }

    /** A client that looks whether it was answered before it goes on. */
    private static final class Upload implements AutoCloseable {

        private final Socket socket = new Socket("127.0.0.1", RestAssured.port);
        private long sent;

        Upload(String framing) throws IOException {
            socket.setSoTimeout(30_000);
            write("POST /api/v1/criteria-sets/imports HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
                    + "Authorization: Bearer " + SampleCatalogue.PROVINCE_EDITOR + "\r\nAccept-Language: en\r\n"
                    + framing
                    + "\r\n\r\n");
        }

        void sendChunksUntilAnswered() throws IOException {
            var chunk = "a,".repeat(32 * 1024);
            while (socket.getInputStream().available() == 0 && sent < TOO_MUCH) {
                try {
                    write(Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n");
                } catch (IOException closed) {
                    return;
                }
                sent += chunk.length();
            }
        }

        private void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        void assertRefused() throws IOException {
            var answer = new StringBuilder();
            var input = socket.getInputStream();
            for (int next = input.read(); next >= 0 && next != '}'; next = input.read()) {
                answer.append((char) next);
            }
            assertThat(answer.toString())
                    .startsWith("HTTP/1.1 413")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("\"code\":\"payload-too-large\"");
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
