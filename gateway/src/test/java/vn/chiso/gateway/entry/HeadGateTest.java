package vn.chiso.gateway.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The time of these connections goes by when it is told to. */
class HeadGateTest {

    private final EmbeddedChannel connection = new EmbeddedChannel(new HeadGate());

    @BeforeEach
    void stopTheClock() {
        connection.freezeTime();
    }

    @AfterEach
    void close() {
        connection.finishAndReleaseAll();
    }

    @Test
    void a_broken_body_that_nobody_listens_to_is_hung_up_on() {
        head(HttpMethod.POST);
        breakBody();

        aMinutePasses();

        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void a_slow_answer_is_not_cut_because_of_a_broken_request_behind_it() {
        head(HttpMethod.GET);
        connection.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);
        head(HttpMethod.POST);
        breakBody();
        aMinutePasses();
        answer(HttpResponseStatus.CONTINUE);
        aMinutePasses();
        assertThat(connection.isOpen()).isTrue();

        answer(HttpResponseStatus.OK);
        assertThat(connection.isOpen()).isTrue();
        aMinutePasses();

        assertThat(connection.isOpen()).isFalse();
    }

    private void head(HttpMethod method) {
        connection.writeInbound(new DefaultHttpRequest(HttpVersion.HTTP_1_1, method, "/api/v1/units"));
    }

    private void breakBody() {
        var content = new DefaultHttpContent(Unpooled.EMPTY_BUFFER);
        content.setDecoderResult(DecoderResult.failure(new NumberFormatException("xyz")));
        connection.writeInbound(content);
    }

    private void answer(HttpResponseStatus status) {
        connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status));
    }

    private void aMinutePasses() {
        connection.advanceTimeBy(1, TimeUnit.MINUTES);
        connection.runPendingTasks();
    }
}
