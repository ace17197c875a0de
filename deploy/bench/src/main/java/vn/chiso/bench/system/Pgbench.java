package vn.chiso.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.chiso.bench.load.Latency;
import vn.chiso.local.system.Database;

/** The peer by pgbench. */
record Pgbench(Path program, Database database, List<String> script) implements SqlPeer {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");
    /** In it each connection prepares its statements. */
    private static final Duration WARM_UP = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "pgbench";
    }

    @Override
    public double perSecond(Duration duration) {
        return inFolder(folder -> {
            var output = run(folder, duration, List.of());
            var rate = RATE.matcher(output);
            if (!rate.find()) {
                throw new IllegalStateException(output);
            }
            return Double.parseDouble(rate.group(1));
        });
    }

    @Override
    public Latency at(double perSecond, Duration duration) {
        return inFolder(folder -> {
            var prefix = folder.resolve("log");
            run(folder, duration.plus(WARM_UP), List.of("--rate=" + perSecond, "--log", "--log-prefix=" + prefix));
            List<String> lines = new ArrayList<>();
            try (var logs = Files.list(folder)) {
                // One of each thread.
                for (var log : logs.filter(Pgbench::isLog).toList()) {
                    lines.addAll(Files.readAllLines(log));
                }
            }
            return PgbenchLog.latency(lines, WARM_UP);
        });
    }

    private static boolean isLog(Path file) {
        return file.getFileName().toString().startsWith("log.");
    }

    private interface Work<T> {
        T in(Path folder) throws IOException;
    }

    private static <T> T inFolder(Work<T> work) {
        try {
            var folder = Files.createTempDirectory("chiso-bench");
            try {
                return work.in(folder);
            } finally {
                try (var files = Files.list(folder)) {
                    for (var file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String run(Path folder, Duration duration, List<String> more) throws IOException {
        var file = folder.resolve("script.sql");
        Files.writeString(file, "begin;\n" + String.join("\n", script) + "\ncommit;\n");
        var words = List.of(
                program.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + Load.CLIENTS,
                "--jobs=" + Load.CLIENTS,
                "--time=" + duration.toSeconds(),
                "--file=" + file,
                "--host=127.0.0.1",
                "--port=" + database.port(),
                "--username=" + database.user());
        var builder = new ProcessBuilder(Stream.of(words, more, List.of(database.name()))
                        .flatMap(List::stream)
                        .toList())
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        // A client that failed is left out of what the others are said to have done.
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException(output);
        }
        return output;
    }
}
