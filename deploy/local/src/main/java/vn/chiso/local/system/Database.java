package vn.chiso.local.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** How to reach a database of this installation, on 127.0.0.1. */
public record Database(int port, String name, String user, String password) {

    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + name, user, password);
    }

    /** Never by accident in a log. */
    @Override
    public String toString() {
        return "Database[" + name + "]";
    }
}
