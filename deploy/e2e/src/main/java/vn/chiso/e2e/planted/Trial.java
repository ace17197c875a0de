package vn.chiso.e2e.planted;

import java.sql.SQLException;

/** Faults at chosen moments: harmless to a service that is built right, and fatal to one kind of mistake. */
interface Trial {

    String title();

    /** Everything runs again in the end. Must be able to follow another trial. */
    void run(Stage stage) throws SQLException;
}
