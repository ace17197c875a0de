package vn.chiso.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** A PostgreSQL server for tests with one database a context and, as in production, an owner and an application role. */
final class Postgres {

    /** Of every role the tests make; the server listens on the loopback interface only. */
    static final String PASSWORD = "chiso";

    private static final Pattern CONTEXT = Pattern.compile("[a-z][a-z_]*");

    private final EmbeddedPostgres server;
    private final Cut proxy;
    private final Set<String> prepared = new HashSet<>();

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
        this.proxy = Cut.inFrontOf(server.getPort());
    }

    static Postgres start() {
        try {
            return new Postgres(EmbeddedPostgres.builder()
                    .setPgBinaryResolver(new FirstPostgres())
                    .setPort(FreePorts.next())
                    .setPGStartupWait(RealParts.PATIENCE)
                    // Independent of the machine's language, and still able to lower-case Vietnamese.
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    // Test data need not survive a power cut.
                    // Tables are emptied between tests; whoever counts their rows just then makes plans for none.
                    .setServerConfig("autovacuum", "off")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        }
    }

    Cut proxy() {
        return proxy;
    }

    String jdbcUrl(String context) {
        prepare(context);
        return "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/" + context + "?reWriteBatchedInserts=true";
    }

    DataSource database(String context) {
        prepare(context);
        return server.getDatabase("postgres", context);
    }

    /** The same databases, roles and rights as the server of an installation has. */
    synchronized void prepare(String context) {
        if (!CONTEXT.matcher(context).matches()) {
            throw new IllegalArgumentException("not the name of a context: " + context);
        }
        if (!prepared.add(context)) {
            return;
        }
        String owner = context + "_owner";
        String app = context + "_app";
        run(
                server.getPostgresDatabase(),
                "create role " + owner + " login password '" + PASSWORD + "'",
                "create role " + app + " login password '" + PASSWORD + "'",
                "create database " + context + " owner " + owner,
                "revoke all on database " + context + " from public",
                "grant connect on database " + context + " to " + app);
        run(server.getDatabase("postgres", context), "revoke all on schema public from public");
    }

    private static void run(DataSource database, String... statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the test database cannot be prepared", e);
        }
    }
}
