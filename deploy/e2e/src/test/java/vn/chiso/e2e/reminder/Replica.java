package vn.chiso.e2e.reminder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One packaged notification-service; its name is that of its sessions in the database. */
final class Replica implements AutoCloseable {

    private static final int OK = 200;
    private static final int PATIENCE_MILLIS = 10_000;

    private final String name;
    private final Process process;
    private final int http;
    private final int management;
    private final Path log;

    private Replica(String name, Process process, int http, int management, Path log) {
        this.name = name;
        this.process = process;
        this.http = http;
        this.management = management;
        this.log = log;
    }

    /** Returns at once: whether it is up tells {@link #isReady}. @param config what the service is told, as properties */
    static Replica start(String name, Path jar, Map<String, String> config, Path folder) {
        try {
            int http = freePort();
            int management = freePort();
            var log = folder.resolve(name + ".log");
            List<String> words = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx192m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                    "-Dquarkus.http.host=127.0.0.1",
                    "-Dquarkus.http.port=" + http,
                    "-Dquarkus.management.host=127.0.0.1",
                    "-Dquarkus.management.port=" + management));
            config.forEach((key, value) -> words.add("-D" + key + "=" + value));
            words.addAll(List.of("-jar", jar.toString()));
            var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(key -> key.startsWith("CHISO_"));
            return new Replica(name, builder.start(), http, management, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String name() {
        return name;
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + http + path);
    }

    /** @throws IllegalStateException if it ended by itself */
    boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException(name + " ended: " + logTail());
        }
        try {
            var health = (HttpURLConnection) URI.create("http://127.0.0.1:" + management + "/q/health/ready")
                    .toURL()
                    .openConnection();
            health.setConnectTimeout(PATIENCE_MILLIS);
            health.setReadTimeout(PATIENCE_MILLIS);
            return health.getResponseCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String logTail() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
        } catch (IOException e) {
            return "(no log)";
        }
    }

    /** As {@code kill -9} does; returns when it is gone. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
