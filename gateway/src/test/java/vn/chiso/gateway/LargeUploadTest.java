package vn.chiso.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.chiso.gateway.route.Upstream;

@QuarkusTest
@WithTestResource(ServiceAddresses.class)
@TestProfile(Impatient.class)
class LargeUploadTest {

    private static final int MEGABYTE = 1024 * 1024;

    @RegisterExtension
    final Services services = new Services();

    @Test
    void two_hundred_megabytes_of_unknown_length_pass_through_little_memory() throws Exception {
        var arrived = new AtomicLong();
        services.when(Upstream.SCORING, request -> {
            request.handler(buffer -> arrived.addAndGet(buffer.length()));
            request.endHandler(end -> request.response().end("done"));
        });
        byte[] chunk = new byte[MEGABYTE];

        try (Wire wire = new Wire()) {
            wire.head("POST", "/api/v1/evidence", "Transfer-Encoding: chunked");
            long before = usedMemory();
            for (int sent = 0; sent < 150; sent++) {
                wire.chunk(chunk);
            }
            assertThat(usedMemory() - before).isLessThan(50L * MEGABYTE);
            for (int sent = 150; sent < 200; sent++) {
                wire.chunk(chunk);
            }
            wire.lastChunk();
            assertThat(wire.reply("POST").body()).isEqualTo("done");
        }
        assertThat(arrived.get()).isEqualTo(200L * MEGABYTE);
    }

    private static long usedMemory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
