package vn.chiso.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.chiso.bench.Programs;
import vn.chiso.local.system.Database;

/** The same statements in one transaction without a service before them, as often as the database can. */
interface SqlPeer {

    String name();

    double perSecond(Duration duration);

    /** pgbench where the machine has one. */
    static SqlPeer of(Database database, List<String> statements) {
        return pgbench(
                        database,
                        statements.stream().map(statement -> statement + ";").toList())
                .orElseGet(() -> new JdbcLoop(database, statements));
    }

    /** @param script its own commands, then statements with their semicolons */
    static Optional<SqlPeer> pgbench(Database database, List<String> script) {
        return Programs.find("pgbench").map(program -> new Pgbench(program, database, script));
    }

    /** The database's own tool; it need not be of the server's version. */
    record Pgbench(Path program, Database database, List<String> script) implements SqlPeer {

        private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");

        @Override
        public String name() {
            return "pgbench";
        }

        @Override
        public double perSecond(Duration duration) {
            try {
                var file = Files.createTempFile("chiso-bench", ".sql");
                Files.writeString(file, "begin;\n" + String.join("\n", script) + "\ncommit;\n");
                var output = run(duration, file);
                Files.delete(file);
                var rate = RATE.matcher(output);
                if (!rate.find()) {
                    throw new IllegalStateException(output);
                }
                return Double.parseDouble(rate.group(1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String run(Duration duration, Path file) throws IOException {
            var builder = new ProcessBuilder(
                            program.toString(),
                            "--no-vacuum",
                            "--protocol=prepared",
                            "--client=" + Load.CLIENTS,
                            "--jobs=" + Load.CLIENTS,
                            "--time=" + duration.toSeconds(),
                            "--file=" + file,
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
