package vn.chiso.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The databases as the role sees them that only looks. */
final class VerifierProbe {

    private static final String ROLE = "verifier";
    private static final List<String> REFUSED = List.of(
            "insert into kept values (1)",
            "create table left_behind (id integer)",
            "create temporary table left_behind (id integer)",
            "select rolpassword from pg_authid");

    private final Settings settings;
    private final Secrets secrets;
    private final String granting;

    VerifierProbe(Settings settings) throws IOException {
        this.settings = settings;
        this.secrets = Secrets.load(settings.layout().secrets());
        this.granting = Files.readString(
                Layout.findRoot().resolve("platform/src/main/resources/db/platform/afterMigrate__grant_verifier.sql"));
    }

    /** As the owner does at each start of a service. */
    void letIn(Service service) throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        settings.postgresUrl(service.context()),
                        service.context() + "_owner",
                        secrets.get(Secrets.owner(service)));
                Statement sql = owner.createStatement()) {
            sql.execute("create table if not exists kept (id integer)");
            sql.execute(granting);
            sql.execute(granting);
        }
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(settings.postgresUrl(database), ROLE, secrets.get(Secrets.VERIFIER));
    }

    void requireToReadOnly(Service service) throws SQLException {
        try (Connection connection = connect(service.context());
                Statement sql = connection.createStatement()) {
            // Which anybody may do who signs in.
            sql.execute("set session characteristics as transaction read write");
            sql.execute("select id from kept");
            for (String refused : REFUSED) {
                assertThatThrownBy(() -> sql.execute(refused))
                        .as(refused)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
            try (ResultSet roles =
                    sql.executeQuery("select count(*) from pg_auth_members where member = current_user::regrole")) {
                roles.next();
                assertThat(roles.getInt(1)).isZero();
            }
        }
    }
}
