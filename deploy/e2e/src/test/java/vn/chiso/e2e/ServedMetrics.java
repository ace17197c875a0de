package vn.chiso.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Service;

/** What the packaged modules serve, beside what deploy/observability asks for. */
final class ServedMetrics {

    /** Prometheus makes "up" itself; everything else comes from a module. */
    private static final Pattern NAMED = Pattern.compile("\\b(chiso|kafka|jvm|process)_[a-z_]+\\b");

    private static final Pattern SERVED = Pattern.compile("(?m)^([a-z_]+)[{ ]");

    private ServedMetrics() {}

    static Set<String> missing(ChisoSystem system) {
        Set<String> missing = named(system.settings().layout().root().resolve("deploy/observability"));
        if (missing.isEmpty()) {
            throw new IllegalStateException("nothing is named");
        }
        for (Service service : Service.values()) {
            missing.removeAll(served(system, service));
        }
        return missing;
    }

    private static Set<String> named(Path folder) {
        try (Stream<Path> files =
                Stream.concat(Files.list(folder.resolve("rules")), Files.list(folder.resolve("grafana/dashboards")))) {
            return files.flatMap(file -> NAMED.matcher(text(file)).results().map(found -> found.group()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> served(ChisoSystem system, Service service) {
        URI address = URI.create("http://127.0.0.1:" + system.settings().ports().management(service) + "/q/metrics");
        try (HttpClient client = HttpClient.newHttpClient()) {
            String body = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            return SERVED.matcher(body).results().map(found -> found.group(1)).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
