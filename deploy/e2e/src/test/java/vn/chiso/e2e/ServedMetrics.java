package vn.chiso.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Service;

/** What the packaged modules serve, beside what deploy/observability asks for. */
final class ServedMetrics {

    private static final Pattern SERVED = Pattern.compile("(?m)^([a-z_]+)(?:\\{(.*)})? ");

    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"(?:[^\"\\\\]|\\\\.)*\"");

    private ServedMetrics() {}

    /** @return metrics that no module serves, and labels that a metric has nowhere, as {@code metric{label}} */
    static Set<String> missing(ChisoSystem system) {
        Map<String, Set<String>> asked = asked(system.settings().layout().root().resolve("deploy/observability"));
        if (asked.isEmpty()) {
            throw new IllegalStateException("nothing is named");
        }
        Map<String, Set<String>> served = new TreeMap<>();
        for (Service service : Service.values()) {
            served(system, service, served);
        }
        Set<String> missing = new TreeSet<>();
        asked.forEach((metric, labels) -> {
            if (!served.containsKey(metric)) {
                missing.add(metric);
                return;
            }
            labels.stream()
                    .filter(label -> !served.get(metric).contains(label))
                    .forEach(label -> missing.add(metric + "{" + label + "}"));
        });
        return missing;
    }

    private static Map<String, Set<String>> asked(Path folder) {
        Map<String, Set<String>> asked = new TreeMap<>();
        try (Stream<Path> files =
                Stream.concat(Files.list(folder.resolve("rules")), Files.list(folder.resolve("grafana/dashboards")))) {
            files.forEach(file -> AskedSeries.in(text(file)).forEach((metric, labels) -> add(asked, metric, labels)));
            return asked;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Map<String, Set<String>> to, String metric, Set<String> labels) {
        to.computeIfAbsent(metric, name -> new TreeSet<>()).addAll(labels);
    }

    private static void served(ChisoSystem system, Service service, Map<String, Set<String>> into) {
        URI address = URI.create("http://127.0.0.1:" + system.settings().ports().management(service) + "/q/metrics");
        try (HttpClient client = HttpClient.newHttpClient()) {
            String body = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            SERVED.matcher(body)
                    .results()
                    .forEach(line -> add(into, line.group(1), labels(line.group(2) == null ? "" : line.group(2))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> labels(String series) {
        return LABEL.matcher(series).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
