package vn.chiso.e2e.reminder;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import vn.chiso.local.system.Layout;
import vn.chiso.testing.FirstPostgres;

/**
 * A second PostgreSQL into which the database was dumped and restored, as {@code pg_dump} does it (which does not come with the server that
 * tests start): schema, then every table by COPY out of one snapshot, past foreign keys. Nothing of our code has run on it since.
 */
final class RestoredCluster implements AutoCloseable {

    private static final String DATABASE = "notification";
    private static final String OWNER = DATABASE + "_owner";
    private static final String APP = DATABASE + "_app";
    private static final String PASSWORD = "chiso";

    private final EmbeddedPostgres server;

    private RestoredCluster(EmbeddedPostgres server) {
        this.server = server;
    }

    static RestoredCluster of(TestDatabase source) {
        try {
            var restored = new RestoredCluster(EmbeddedPostgres.builder()
                    .setPgBinaryResolver(new FirstPostgres())
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .start());
            restored.makeSchema();
            restored.copyFrom(source);
            return restored;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE + "?reWriteBatchedInserts=true";
    }

    long nextTransaction() {
        return database().count("select pg_snapshot_xmax(pg_current_snapshot())::text");
    }

    private TestDatabase database() {
        return new TestDatabase(url());
    }

    private void makeSchema() {
        var all = new TestDatabase("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres");
        all.execute("create role " + OWNER + " login password '" + PASSWORD + "'");
        all.execute("create role " + APP + " login password '" + PASSWORD + "'");
        all.execute("create database " + DATABASE + " owner " + OWNER);
        var root = Layout.findRoot();
        Flyway.configure()
                .dataSource(url(), OWNER, PASSWORD)
                .locations(
                        "filesystem:" + root.resolve("platform/src/main/resources/db/platform"),
                        "filesystem:" + root.resolve("notification-service/src/main/resources/db/migration"))
                .placeholders(Map.of("app_user", APP))
                .outOfOrder(true)
                .load()
                .migrate();
    }

    private void copyFrom(TestDatabase source) throws SQLException, IOException {
        try (var from = source.connect();
                var to = DriverManager.getConnection(url(), "postgres", "postgres")) {
            from.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            from.setAutoCommit(false);
            try (var statement = to.createStatement()) {
                statement.execute("set session_replication_role = replica");
                for (var table :
                        source.column("select quote_ident(tablename) from pg_tables where schemaname = 'public'"
                                + " and tablename <> 'flyway_schema_history'")) {
                    var rows = new ByteArrayOutputStream();
                    from.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", rows);
                    statement.execute("delete from " + table);
                    to.unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy " + table + " from stdin", new ByteArrayInputStream(rows.toByteArray()));
                }
            }
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
