package vn.chiso.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A server of databases, and somebody who may read and write them all.
 *
 * @param url {@code jdbc:postgresql://host:port}
 */
public record Server(String url, String user, String password) {

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url + "/" + database, user, password);
    }

    /** Never by accident in a log. */
    @Override
    public String toString() {
        return "Server[" + url + "]";
    }
}
