package vn.chiso.bench.system;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import vn.chiso.bench.Figure;
import vn.chiso.bench.load.HttpCall;
import vn.chiso.bench.load.Saturation;
import vn.chiso.bench.load.WarmUp;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.Json;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Poll;
import vn.chiso.local.system.Service;

/** Definitions of indicators, one a request: a row, its audit entry, its event and its idempotency key in one transaction. */
final class WriteBench {

    private static final String CODE = "BENCH_W_";
    private static final String NAME = "POST one indicator";
    private static final String UNSENT = "select exists (select from outbox_event where sent_at is null)";
    private static final Duration LONGEST_SENDING = Duration.ofMinutes(5);

    private final ChisoSystem system;
    private final Api editor;
    private final AtomicInteger made = new AtomicInteger();

    WriteBench(ChisoSystem system, Api editor) {
        this.system = system;
        this.editor = editor;
    }

    List<Figure> run(Duration warmUp, Duration duration) {
        var log = new StatementLog(system);
        var first = log.during(this::one, CODE);
        var second = log.during(this::one, CODE);
        new WarmUp(warmUp).of(this::saturated);
        double ours = saturated(duration);
        var half = new AtHalf(ours, duration);
        awaitSent();
        var times = half.load().of(next(), this::next);
        var script = RepeatedWrite.script(first, second, Pattern.compile(CODE + "\\d+"));
        var peer = SqlPeer.of(system.database(Service.CRITERIA), script);
        awaitSent();
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.reported(NAME, ours, "/s").comparedTo(peer.name(), peer.perSecond(duration)));
        awaitSent();
        figures.addAll(half.figures(times, peer));
        return figures;
    }

    private double saturated(Duration during) {
        return new Saturation(Load.CLIENTS, during).perSecond(next(), this::next);
    }

    /** Each side writes events, which the service sends; what it sends of one measurement must not slow the next. */
    private void awaitSent() {
        Poll.until(LONGEST_SENDING, () -> isAllSent() ? Optional.of(true) : Optional.empty())
                .orElseThrow(() -> new IllegalStateException(
                        "Events are still unsent after " + LONGEST_SENDING.toSeconds() + " s"));
    }

    private boolean isAllSent() {
        try (var connection = system.database(Service.CRITERIA).connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(UNSENT)) {
            row.next();
            return !row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(UNSENT, e);
        }
    }

    private void one() {
        new Saturation(1, Duration.ZERO).perSecond(next(), this::next);
    }

    private HttpCall next() {
        int number = made.incrementAndGet();
        var body = Map.of(
                "code",
                CODE + number,
                "name",
                "Chỉ số đo " + number,
                "unitOfMeasure",
                "%",
                "direction",
                "HIGHER_IS_BETTER",
                "scale",
                2);
        int port = system.settings().ports().of(Service.CRITERIA);
        return HttpCall.post(port, "/api/v1/indicators", editor.token(), Json.write(body))
                .with("Idempotency-Key", UUID.randomUUID().toString());
    }
}
