package vn.chiso.verifier;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Service;

/** Where the databases and the broker of an installation are. */
public record Installation(String url, String user, String password, Map<String, Object> broker) {

    /** @param url of the server, {@code jdbc:postgresql://host:port} */
    public Installation {
        broker = Map.copyOf(broker);
    }

    public static Installation of(ChisoSystem system) {
        var database = system.database(Service.CRITERIA);
        return new Installation(
                "jdbc:postgresql://127.0.0.1:" + database.port(),
                database.user(),
                database.password(),
                Map.of("bootstrap.servers", system.settings().bootstrapServers()));
    }

    Connection connect(Context context) throws SQLException {
        return DriverManager.getConnection(url + "/" + context.database(), user, password);
    }

    List<TopicRecord> log() {
        return new TopicLog(broker).read();
    }

    /** Never by accident in a log. */
    @Override
    public String toString() {
        return "Installation[" + url + "]";
    }
}
