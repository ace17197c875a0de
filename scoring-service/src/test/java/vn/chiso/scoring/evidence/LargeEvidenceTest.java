package vn.chiso.scoring.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.scoring.VinhLinh;
import vn.chiso.testing.RealParts;
import vn.chiso.testing.Tokens;

/** Sizes, over a bare socket: what is announced, what comes in chunks, what breaks off. */
@QuarkusTest
class LargeEvidenceTest {

    private static final int MEGABYTE = 1024 * 1024;

    @BeforeAll
    static void the_units_are_known() {
        VinhLinh.fresh();
    }

    @BeforeEach
    void nothing_is_there() {
        Library.clear();
    }

    @Test
    void the_largest_file_that_may_come_is_kept_whole() {
        var largest = Samples.pdf(50 * MEGABYTE);

        Library.upload("lớn.pdf", largest).then().statusCode(201).body("size", equalTo(largest.length));

        assertThat(Library.kept())
                .singleElement()
                .satisfies(file -> assertThat(file).hasBinaryContent(largest));
    }

    @Test
    void one_byte_more_is_refused() {
        Library.upload("lớn.pdf", Samples.pdf(50 * MEGABYTE + 1))
                .then()
                .statusCode(413)
                .body("code", equalTo("payload-too-large"));
        assertThat(Library.kept()).isEmpty();
        assertThat(Library.arriving()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"209715200", "5368709120", "999999999999999999"})
    void a_length_that_is_too_much_is_refused_before_anything_is_sent(String length) throws IOException {
        try (var socket = connected()) {
            head(socket.getOutputStream(), "Content-Length: " + length);

            assertThat(reply(socket)).contains("413", "\"code\":\"payload-too-large\"");
        }
        assertThat(Library.arriving()).isEmpty();
    }

    @Test
    void two_hundred_megabytes_in_chunks_are_refused_and_fill_neither_memory_nor_disk() throws IOException {
        var chunk = new byte[MEGABYTE];
        try (var socket = connected()) {
            var out = socket.getOutputStream();
            head(out, "Transfer-Encoding: chunked");
            send(out, Samples.pdf(MEGABYTE));
            for (int sent = 1; sent < 45; sent++) {
                send(out, chunk);
            }
            assertThat(usedMemory()).isLessThan(memoryBefore() + 30L * MEGABYTE);
            try {
                for (int sent = 45; sent < 200; sent++) {
                    send(out, chunk);
                }
            } catch (IOException cutOff) {
                // As it may be: nobody waits for the rest for ever.
            }

            assertThat(reply(socket)).contains("413", "\"code\":\"payload-too-large\"");
        }
        assertThat(Library.kept()).isEmpty();
        assertThat(Library.arriving()).isEmpty();
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() throws IOException {
        try (var socket = connected()) {
            head(socket.getOutputStream(), "Content-Length: " + 10 * MEGABYTE);
            socket.getOutputStream().write(Samples.pdf(3 * MEGABYTE));
            await().atMost(RealParts.PATIENCE).until(() -> !Library.arriving().isEmpty());
        }
        await().atMost(RealParts.PATIENCE).until(() -> Library.arriving().isEmpty());
        assertThat(Library.kept()).isEmpty();
    }

    /** What is no file has the limit of all services. */
    @Test
    void every_other_body_stays_small() throws IOException {
        try (var socket = connected()) {
            say(socket.getOutputStream(), "POST /api/v1/campaigns HTTP/1.1\r\n", "Content-Length: " + 9 * MEGABYTE);

            assertThat(reply(socket)).contains(" 413 ", "\"code\":\"payload-too-large\"");
        }
        try (var socket = connected()) {
            var out = socket.getOutputStream();
            say(
                    out,
                    "POST /api/v1/campaigns HTTP/1.1\r\n",
                    "Content-Type: application/json\r\nTransfer-Encoding: chunked");
            var blanks = " ".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
            try {
                for (int sent = 0; sent < 12; sent++) {
                    send(out, blanks);
                }
            } catch (IOException cutOff) {
                // As it may be.
            }

            assertThat(reply(socket)).contains(" 413 ");
        }
    }

    private long before;

    @BeforeEach
    void memory_is_measured() {
        before = usedMemory();
    }

    private long memoryBefore() {
        return before;
    }

    private static long usedMemory() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static Socket connected() throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout((int) RealParts.PATIENCE.toMillis());
        return socket;
    }

    private static void head(OutputStream out, String header) throws IOException {
        say(out, "POST /api/v1/evidence?unitId=" + VinhLinh.DISTRICT + "&name=a.pdf HTTP/1.1\r\n", header);
    }

    private static void say(OutputStream out, String first, String headers) throws IOException {
        var token = Tokens.of("canbo.vl", "scoring-officer@QT.VL", "organiser@QT");
        var head = first + "Host: localhost\r\nAuthorization: Bearer " + token + "\r\n" + headers + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void send(OutputStream out, byte[] chunk) throws IOException {
        out.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(chunk);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Everything that comes until the service closes. */
    private static String reply(Socket socket) {
        var said = new StringBuilder();
        try {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (int c = in.read(); c >= 0; c = in.read()) {
                said.append((char) c);
            }
        } catch (IOException closed) {
            // What came before counts.
        }
        return said.toString();
    }
}
