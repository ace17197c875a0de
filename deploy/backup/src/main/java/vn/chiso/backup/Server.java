package vn.chiso.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A server of databases, and somebody who may read and write them all.
 *
 * @param url {@code jdbc:postgresql://host:port}
 * @param options what the driver is told besides, as it stands behind the name of the database; empty or with its question mark
 */
public record Server(String url, String user, String password, String options) {

    public Server(String url, String user, String password) {
        this(url, user, password, "");
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url + "/" + database + options, user, password);
    }

    /** Never by accident in a log. */
    @Override
    public String toString() {
        return "Server[" + url + "]";
    }
}
