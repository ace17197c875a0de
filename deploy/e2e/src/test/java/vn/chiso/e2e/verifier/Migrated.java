package vn.chiso.e2e.verifier;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import vn.chiso.local.system.Layout;
import vn.chiso.testing.FirstPostgres;

/** A PostgreSQL with the databases of all services as their migrations make them, and nothing else of the system. */
final class Migrated implements AutoCloseable {

    private static Migrated shared;

    private final EmbeddedPostgres server;

    private Migrated(EmbeddedPostgres server) {
        this.server = server;
    }

    static Migrated start() {
        try {
            Migrated migrated = new Migrated(EmbeddedPostgres.builder()
                    .setPgBinaryResolver(new FirstPostgres())
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .start());
            migrated.run("postgres", verifier());
            Sources.ALL.forEach(migrated::migrate);
            return migrated;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What deploy/postgres/verifier.sql says of the role by which the verifier reads; what it may read the migrations say. */
    private static String[] verifier() throws IOException {
        try (Stream<String> lines = Files.lines(Layout.findRoot().resolve("deploy/postgres/verifier.sql"))) {
            return Stream.concat(
                            Stream.of("create role verifier"),
                            lines.filter(line -> line.startsWith("alter role verifier "))
                                    .map(line -> line.replace(":'verifier_password'", "'x'")))
                    .toArray(String[]::new);
        }
    }

    /** One for all classes of a run, who empty it before each test: to make one takes seconds. */
    static synchronized Migrated shared() {
        if (shared == null) {
            shared = start();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close, "migrated-shutdown"));
        }
        return shared;
    }

    private void migrate(String context) {
        run("postgres", "create database " + context, "create role " + context + "_app");
        Path root = Layout.findRoot();
        Flyway.configure()
                .dataSource(server.getDatabase("postgres", context))
                .locations(
                        "filesystem:" + root.resolve("platform/src/main/resources/db/platform"),
                        "filesystem:" + root.resolve(context + "-service/src/main/resources/db/migration"))
                .placeholders(Map.of("app_user", context + "_app"))
                .outOfOrder(true)
                .load()
                .migrate();
    }

    /** As the superuser, who may also put on the watch. */
    Sources sources(Path evidence) {
        return sources("postgres", evidence);
    }

    /** As the role of deploy/postgres/verifier.sql: what an invariant may not read is seen here. */
    Sources readOnly(Path evidence) {
        return sources("verifier", evidence);
    }

    private Sources sources(String user, Path evidence) {
        return new Sources(
                Sources.ALL,
                context -> () -> server.getDatabase(user, context).getConnection(),
                "127.0.0.1:9",
                Optional.of(evidence));
    }

    /** Past foreign keys and triggers: what a bug or a broken disk does asks no constraint either. */
    void run(String context, String... statements) {
        try (Connection connection = server.getDatabase("postgres", context).getConnection();
                Statement statement = connection.createStatement()) {
            if (!statements[0].startsWith("create")) {
                statement.execute("set session_replication_role = replica");
            }
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Forgets every row but those that the migrations made of the clock. */
    void empty() {
        for (String context : Sources.ALL) {
            run(context, """
                    do $$
                    begin
                        execute (select string_agg(format('delete from %I;', tablename), ' ')
                                   from pg_tables
                                  where schemaname = 'public' and tablename not in ('flyway_schema_history', 'clock_offset'));
                    end
                    $$
                    """);
        }
    }

    static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
