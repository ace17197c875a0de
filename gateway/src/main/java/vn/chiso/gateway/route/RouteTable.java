package vn.chiso.gateway.route;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The reviewed table of {@code routes.txt}; a mistake in it stops the gateway from starting. */
@ApplicationScoped
public class RouteTable {

    private static final String RESOURCE = "/routes.txt";

    private final Map<String, Route> byPrefix;

    RouteTable() {
        this(readLines());
    }

    RouteTable(List<String> lines) {
        byPrefix = new LinkedHashMap<>();
        lines.stream()
                .map(String::strip)
                .filter(RouteTable::isEntry)
                .map(RouteTable::parse)
                .forEach(this::add);
    }

    /** The route with the longest prefix of whole segments, so that {@code /api/v1/units-old} is not {@code units}. */
    public Optional<Route> find(String path) {
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            Route route = byPrefix.get(path.substring(0, end));
            if (route != null) {
                return Optional.of(route);
            }
        }
        return Optional.empty();
    }

    Collection<Route> routes() {
        return byPrefix.values();
    }

    private void add(Route route) {
        if (byPrefix.put(route.prefix(), route) != null) {
            throw new IllegalStateException("Two routes for " + route.prefix());
        }
    }

    private static boolean isEntry(String line) {
        return !line.isEmpty() && !line.startsWith("#");
    }

    private static Route parse(String line) {
        List<String> columns = List.of(line.split("\\s+"));
        if (columns.size() < 2 || !columns.getFirst().matches("/api/v1(/[a-z-]+)+")) {
            throw new IllegalStateException("Not a route: " + line);
        }
        Upstream upstream = Upstream.valueOf(columns.get(1).toUpperCase(Locale.ROOT));
        return new Route(
                columns.getFirst(),
                upstream,
                columns.stream()
                        .skip(2)
                        .map(trait -> Route.Trait.valueOf(trait.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()));
    }

    private static List<String> readLines() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(RouteTable.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
