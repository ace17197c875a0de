package vn.chiso.bench.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.chiso.local.system.Database;

/** The same statements in one transaction without a service before them, as often as the database can. */
interface SqlPeer {

    String name();

    double perSecond(Duration duration);

    /** pgbench where the machine has one. */
    static SqlPeer of(Database database, List<String> statements) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "pgbench"))
                .filter(Files::isExecutable)
                .findFirst()
                .<SqlPeer>map(program -> new Pgbench(program, database, statements))
                .orElseGet(() -> new JdbcLoop(database, statements));
    }

    /** The database's own tool; it need not be of the server's version. */
    record Pgbench(Path program, Database database, List<String> statements) implements SqlPeer {

        private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");

        @Override
        public String name() {
            return "pgbench";
        }

        @Override
        public double perSecond(Duration duration) {
            try {
                var script = Files.createTempFile("chiso-bench", ".sql");
                Files.writeString(script, "begin;\n" + String.join(";\n", statements) + ";\ncommit;\n");
                var output = run(duration, script);
                Files.delete(script);
                var rate = RATE.matcher(output);
                if (!rate.find()) {
                    throw new IllegalStateException(output);
                }
                return Double.parseDouble(rate.group(1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String run(Duration duration, Path script) throws IOException {
            var builder = new ProcessBuilder(
                            program.toString(),
                            "--no-vacuum",
                            "--protocol=prepared",
                            "--client=" + Load.CLIENTS,
                            "--jobs=" + Load.CLIENTS,
                            "--time=" + duration.toSeconds(),
                            "--file=" + script,
                            "--host=127.0.0.1",
                            "--port=" + database.port(),
                            "--username=" + database.user(),
                            database.name())
                    .redirectErrorStream(true);
            builder.environment().put("PGPASSWORD", database.password());
            var process = builder.start();
            return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
