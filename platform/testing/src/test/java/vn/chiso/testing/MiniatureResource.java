package vn.chiso.testing;

import io.quarkus.security.Authenticated;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.jwt.JsonWebToken;

@Path("/miniature")
@Authenticated
public class MiniatureResource {

    private final JsonWebToken token;
    private final DataSource database;

    MiniatureResource(JsonWebToken token, DataSource database) {
        this.token = token;
        this.database = database;
    }

    @GET
    @Path("/caller")
    public CallerResponse caller() {
        JsonArray grants = token.getClaim("grants");
        return new CallerResponse(
                token.getSubject(),
                grants.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList());
    }

    @GET
    @Path("/role")
    public String role() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select current_user || ' in ' || current_database() || ', ' || count(*) || ' row' from miniature")) {
            row.next();
            return row.getString(1);
        }
    }

    public record CallerResponse(String subject, List<String> grants) {}
}
