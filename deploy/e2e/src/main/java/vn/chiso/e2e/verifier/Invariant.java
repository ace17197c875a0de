package vn.chiso.e2e.verifier;

import java.sql.SQLException;
import java.util.List;

/** One thing that must hold when the system is at rest, whatever happened before. */
interface Invariant {

    Outcome check(Observed observed) throws SQLException;

    /** The contexts without which there is nothing to ask. */
    default List<String> needs() {
        return List.of();
    }
}
