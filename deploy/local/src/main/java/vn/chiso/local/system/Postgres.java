package vn.chiso.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PostgreSQL as an ordinary child process on a data folder of its own. */
final class Postgres extends Part {

    static final String SUPERUSER = "postgres";
    private static final String PREPARED = "chiso.prepared";
    private static final List<String> SCRIPTS = List.of("deploy/postgres/verifier.sql", "deploy/postgres/init.sql");

    private final Secrets secrets;
    private Path programs;

    Postgres(Settings settings, Secrets secrets) {
        super("postgres", settings, Duration.ofMinutes(3));
        this.secrets = secrets;
    }

    @Override
    String address() {
        return "127.0.0.1:" + settings.ports().postgres();
    }

    @Override
    void prepare() {
        programs = PostgresBinaries.unpack(settings.layout()).resolve("bin");
        Path folder = settings.layout().postgres();
        if (Files.exists(folder.resolve("PG_VERSION")) && Files.exists(folder.resolve(PREPARED))) {
            return;
        }
        // A first start that was cut off left a cluster without our databases: nothing is in it yet.
        Unpacked.delete(folder);
        createCluster(folder);
    }

    private void createCluster(Path folder) {
        try {
            Path password = settings.layout().run().resolve("initdb.password");
            Files.writeString(password, secrets.get(Secrets.POSTGRES));
            try {
                // The built-in locale knows Vietnamese letters and does not change with the machine's libraries.
                OneShot.run(
                        "initdb",
                        settings.layout(),
                        asOrdinaryUser(
                                "initdb",
                                "-D",
                                folder.toString(),
                                "-U",
                                SUPERUSER,
                                "--pwfile=" + password,
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale=C",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--no-sync"));
            } finally {
                Files.delete(password);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    ChildProcess.Command command() {
        Path folder = settings.layout().postgres();
        List<String> options = new ArrayList<>(List.of(
                "postgres",
                "-D",
                folder.toString(),
                "-p",
                String.valueOf(settings.ports().postgres()),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=200",
                "-c",
                "shared_buffers=128MB",
                // So that one can tell how long an event took from commit to commit.
                "-c",
                "track_commit_timestamp=on",
                // Times in the database's log, like all others, in UTC.
                "-c",
                "log_timezone=UTC",
                "-c",
                "timezone=UTC"));
        if (!settings.lasting()) {
            options.addAll(List.of("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"));
        }
        return new ChildProcess.Command(
                asOrdinaryUser(options.toArray(String[]::new)),
                Map.of(),
                settings.layout().data());
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own root is nobody. */
    private List<String> asOrdinaryUser(String... words) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(words[0]).toString());
        command.addAll(List.of(words).subList(1, words.length));
        return command;
    }

    @Override
    boolean isReady() {
        try (Connection connection = connect()) {
            requireOurs(connection);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    void start() {
        super.start();
        Path prepared = settings.layout().postgres().resolve(PREPARED);
        if (Files.exists(prepared)) {
            return;
        }
        try (Connection connection = connect()) {
            for (String script : SCRIPTS) {
                PsqlScript.read(settings.layout().root().resolve(script), environment())
                        .runOn(connection);
            }
            Files.createFile(prepared);
        } catch (SQLException e) {
            throw new StartException("The scripts of deploy/postgres failed: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> environment() {
        Map<String, String> environment = DatabasePasswords.of(secrets);
        environment.put("CHISO_KEYCLOAK_DB_PASSWORD", secrets.get(Secrets.KEYCLOAK_DATABASE));
        return environment;
    }

    private Connection connect() throws SQLException {
        DriverManager.setLoginTimeout(5);
        return DriverManager.getConnection(settings.postgresUrl(SUPERUSER), SUPERUSER, secrets.get(Secrets.POSTGRES));
    }

    /** Somebody else's server on our port would take our tables without an error. */
    private void requireOurs(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show data_directory")) {
            row.next();
            if (!Path.of(row.getString(1)).equals(settings.layout().postgres())) {
                throw new StartException("The PostgreSQL on port "
                        + settings.ports().postgres() + " is not ours: its data lie in " + row.getString(1) + ".");
            }
        }
    }

    @Override
    Signal stopSignal() {
        return Signal.INTERRUPT;
    }
}
