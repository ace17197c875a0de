package vn.chiso.e2e.verifier;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What services know of each other is what the owner says, and never goes back. */
class ReadModelInvariantsTest extends BrokenWorld {

    @Test
    void a_read_model_behind_its_source_is_seen() throws SQLException {
        units();
        holds(new CopiesEqualSources());
        world.sql("scoring", "update unit_node set version = 2");
        isBroken(new CopiesEqualSources(), "unit tree at scoring: " + UNIT + " is at version 2, told was 3");
    }

    @Test
    void one_letter_changed_in_a_read_model_is_seen() throws SQLException {
        units();
        holds(new CopiesEqualSources());
        world.sql("notification", "update unit_node set name = name || '.'");
        isBroken(new CopiesEqualSources(), "unit tree at notification: " + UNIT + " has other content");
    }

    @Test
    void a_row_missing_in_a_read_model_is_seen() throws SQLException {
        units();
        holds(new CopiesEqualSources());
        world.sql("task", "delete from unit_node");
        isBroken(new CopiesEqualSources(), "unit tree at task: " + UNIT + " is missing");
    }

    @Test
    void a_change_that_was_never_told_is_seen() throws SQLException {
        units();
        holds(new CopiesEqualSources());
        world.sql("criteria", "update unit set version = 4");
        isBroken(new CopiesEqualSources(), "units at criteria: " + UNIT + " is at version 4, told was 3");
    }

    @Test
    void a_path_missing_in_a_unit_tree_is_seen() throws SQLException {
        units();
        holds(new UnitPathsClosed());
        world.sql("task", "delete from unit_path");
        isBroken(new UnitPathsClosed(), "task: missing");
    }

    @Test
    void a_step_back_to_an_older_version_is_seen_though_it_was_mended() throws SQLException {
        units();
        VersionsNeverGoBack.watch(world.sources());
        holds(new VersionsNeverGoBack(true));
        // As the application does it, with its triggers on.
        world.sql(
                "task",
                "set session_replication_role = origin",
                "update unit_node set version = 2",
                "update unit_node set version = 3");
        isBroken(new VersionsNeverGoBack(true), "unit_node went from version 3 to 2");
        world.sql("task", "delete from verifier.step_back");
    }
}
