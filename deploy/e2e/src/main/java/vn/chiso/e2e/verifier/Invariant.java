package vn.chiso.e2e.verifier;

import java.sql.SQLException;

/** One thing that must hold when the system is at rest, whatever happened before. */
interface Invariant {

    Outcome check(Observed observed) throws SQLException;
}
