package vn.chiso.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * A real PostgreSQL 18 and a real Kafka broker, started once a JVM, and the service under test pointed at them. It is a
 * registered service of Quarkus' test framework: {@code @QuarkusTest} on the class is enough. Which database a module
 * uses follows from {@code chiso.context} in its application.properties; without it (the gateway) nothing is started.
 */
public final class RealParts implements QuarkusTestResourceLifecycleManager {

    /** The longest that a test waits for anything: only a test that fails uses it up, also on a slow machine. */
    public static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Rows of these come from migrations, or tell which migrations ran. */
    private static final Set<String> KEPT = Set.of("flyway_schema_history", "clock_offset");

    private String context;

    @Override
    public void init(Map<String, String> initArgs) {
        context = initArgs.get("context");
    }

    @Override
    public Map<String, String> start() {
        String used = context == null ? configuredContext() : context;
        Map<String, String> config = new HashMap<>(identity());
        if (used == null) {
            return config;
        }
        Parts parts = Parts.shared();
        config.put("quarkus.datasource.jdbc.url", parts.jdbcUrl(used));
        config.put("quarkus.datasource.username", used + "_app");
        config.put("quarkus.datasource.password", Postgres.PASSWORD);
        // A test that cuts the database leaves dead connections in the pool: no later request may trip over them.
        config.put("quarkus.datasource.jdbc.validate-on-borrow", "true");
        config.put("quarkus.flyway.username", used + "_owner");
        config.put("quarkus.flyway.password", Postgres.PASSWORD);
        config.put("kafka.bootstrap.servers", parts.serviceBootstrap());
        config.put("chiso.clock.adjustable", "true");
        return config;
    }

    /** Nothing stops here: the next test class uses the same servers, and the end of the JVM ends them. */
    @Override
    public void stop() {}

    /** The superuser's way to the service's database; it works while the database is cut off from the service. */
    public static DataSource database() {
        return Parts.shared().database(requiredContext());
    }

    /** The broker as the service sees it: behind the proxy that {@link #cutBroker()} cuts. */
    public static String kafkaBootstrap() {
        return Parts.shared().serviceBootstrap();
    }

    /** Empties all tables but those that migrations fill; name further ones to be kept (catalogues). */
    public static void truncateAll(String... kept) {
        Tables.inOneTransaction(statement -> Tables.empty(statement, tables(statement, kept)));
    }

    /** Names, quoted where they must be. */
    static List<String> tables(Statement statement, String... kept) throws SQLException {
        Set<String> keep = new TreeSet<>(KEPT);
        keep.addAll(Arrays.asList(kept));
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select tablename, quote_ident(tablename) from pg_tables where schemaname = 'public'")) {
            while (rows.next()) {
                if (!keep.contains(rows.getString(1))) {
                    tables.add(rows.getString(2));
                }
            }
        }
        return tables;
    }

    /** The service's connections to PostgreSQL are reset and new ones refused. */
    public static void cutDatabase() {
        Parts.shared().cutDatabase();
    }

    /** The service's connections to PostgreSQL stay open but carry nothing. */
    public static void stallDatabase() {
        Parts.shared().stallDatabase();
    }

    public static void restoreDatabase() {
        Parts.shared().restoreDatabase();
    }

    /** The service's connections to Kafka are reset and new ones refused; those of {@link Events} stay. */
    public static void cutBroker() {
        Parts.shared().cutBroker();
    }

    public static void stallBroker() {
        Parts.shared().stallBroker();
    }

    public static void restoreBroker() {
        Parts.shared().restoreBroker();
    }

    /** No identity server runs in the tests: the service verifies with the key of {@link Tokens}. */
    private static Map<String, String> identity() {
        return Map.of(
                // Empty means absent; with an address Quarkus would ask that server for its keys.
                "quarkus.oidc.auth-server-url",
                "",
                "quarkus.oidc.public-key",
                Tokens.publicKey(),
                "quarkus.oidc.token.issuer",
                Tokens.ISSUER,
                "quarkus.oidc.token.audience",
                Tokens.AUDIENCE);
    }

    private static String requiredContext() {
        String found = configuredContext();
        if (found == null) {
            throw new IllegalStateException("chiso.context is not set in application.properties");
        }
        return found;
    }

    private static String configuredContext() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            for (URL file : Collections.list(loader.getResources("application.properties"))) {
                Properties properties = new Properties();
                try (InputStream in = file.openStream()) {
                    properties.load(in);
                }
                String found = properties.getProperty("chiso.context");
                if (found != null) {
                    return found.strip();
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("application.properties cannot be read", e);
        }
    }
}
