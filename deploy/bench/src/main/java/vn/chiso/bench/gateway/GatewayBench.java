package vn.chiso.bench.gateway;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.bench.Figure;
import vn.chiso.bench.Profile;
import vn.chiso.bench.Programs;
import vn.chiso.bench.Timing;
import vn.chiso.bench.load.HttpCall;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.Gateway;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Progress;
import vn.chiso.local.system.Service;

/** What it costs to go through the gateway instead of straight to the service, beside what it costs through nginx. */
public final class GatewayBench {

    private static final double SHARE_OF_NGINX = 0.6;
    private static final double MOST_ADDED_MILLIS = 1;

    static final String DIRECT = "direct";
    static final String OURS = "gateway";
    private static final String NGINX = "nginx";

    /** Routed to task-service, in whose place somebody stands who answers at once. */
    private static final String INSTANT = "/api/v1/tasks";

    private static final String ANSWER =
            "{\"items\":[{\"id\":\"01a229d5-34fe-77f8-8260-fb0aed8fa82a\"}],\"next\":null}";

    private final Timing timing;
    private final Duration each;
    private final Path profile;
    private final Progress progress;

    /**
     * @param each of the many measurements
     * @param profile see {@link Profile}
     */
    public GatewayBench(Timing timing, Duration each, Path profile, Progress progress) {
        this.profile = profile;
        this.timing = timing;
        this.each = each;
        this.progress = progress;
    }

    public List<Figure> run(ChisoSystem system, Gateway people) {
        return Programs.find(NGINX)
                .map(program -> run(program, system, people))
                .orElseGet(() -> List.of(Figure.reported("gateway: no nginx here, not measured", 0, "")));
    }

    private List<Figure> run(Path program, ChisoSystem system, Gateway people) {
        var settings = system.settings();
        int criteria = settings.ports().of(Service.CRITERIA);
        var nginx = new Nginx(program, settings.layout().data());
        try (var instant = nginx.answering(ANSWER);
                var proxy = nginx.before(criteria, INSTANT, instant.port());
                var gateway = OwnGateway.start(settings, instant.port());
                var _ = new Profile(profile)) {
            List<Figure> figures = new ArrayList<>();
            var api = people.as("tochuc.tinh");
            calls(api, criteria, instant.port()).forEach((name, call) -> {
                Map<String, Integer> ways = new LinkedHashMap<>();
                ways.put(DIRECT, call.port());
                ways.put(OURS, gateway.port());
                ways.put(NGINX, proxy.port());
                figures.addAll(compared(name, call, new Contest(ways, api::token, timing, each)));
            });
            return figures;
        }
    }

    private static Map<String, HttpCall> calls(Api api, int criteria, int instant) {
        var units = api.get("/units?limit=200").body().path("items");
        var unit = "/units/" + units.get(0).path("id").asText();
        var set = "/criteria-sets/"
                + api.get("/criteria-sets?limit=1")
                        .body()
                        .path("items")
                        .get(0)
                        .path("id")
                        .asText();
        Map<String, HttpCall> calls = new LinkedHashMap<>();
        calls.put("one unit", HttpCall.get(criteria, "/api/v1" + unit, api.token()));
        calls.put("a criteria set", HttpCall.get(criteria, "/api/v1" + set, api.token()));
        calls.put("an instant answer", HttpCall.get(instant, INSTANT, api.token()));
        return calls;
    }

    /** The bar is for services; nothing real answers at once. */
    private static Figure rate(String name, HttpCall call, double ours, double nginx) {
        return call.path().equals(INSTANT)
                ? Figure.reported(name, ours, "/s").comparedTo(NGINX, nginx)
                : Figure.rate(name, ours, "/s", NGINX, nginx, SHARE_OF_NGINX);
    }

    private List<Figure> compared(String name, HttpCall call, Contest contest) {
        var rates = contest.saturated(call);
        double ours = rates.get(OURS);
        var times = contest.at(ours / 2, call);
        double direct50 = times.get(DIRECT).p50();
        double direct99 = times.get(DIRECT).p99();
        var figures = List.of(
                rate("gateway: " + name, call, ours, rates.get(NGINX)),
                Figure.atMost("  p50 added", times.get(OURS).p50() - direct50, "ms", MOST_ADDED_MILLIS)
                        .beside(NGINX, times.get(NGINX).p50() - direct50),
                Figure.reported("  p99 added", times.get(OURS).p99() - direct99, "ms")
                        .beside(NGINX, times.get(NGINX).p99() - direct99));
        progress.line("  direct %.0f/s; at %.0f/s p50 %.2f ms, p99 %.2f ms"
                .formatted(rates.get(DIRECT), ours / 2, direct50, direct99));
        figures.forEach(figure -> progress.line(figure.progress()));
        return figures;
    }
}
