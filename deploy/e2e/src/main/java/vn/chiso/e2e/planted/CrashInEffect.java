package vn.chiso.e2e.planted;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import vn.chiso.local.system.Service;

/** A consumer dies in the middle of an effect, which waits for a lock. */
final class CrashInEffect implements Trial {

    @Override
    public String title() {
        return "a crash in the middle of an effect";
    }

    @Override
    public void run(Stage stage) throws SQLException {
        try (Connection blocker = stage.connect("scoring");
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("lock table indicator_definition in share row exclusive mode");
            stage.defineIndicator("TRIAL_EFFECT");
            stage.await("scoring", """
                    exists (select 1 from pg_stat_activity
                             where datname = 'scoring' and wait_event_type = 'Lock' and query like '%indicator_definition%')
                    """);
            stage.system().kill9(Service.SCORING);
            // The server notices at the next word to the dead client; a lock must not let the effect through first.
            statement.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                     where datname = 'scoring' and usename = 'scoring_app'
                    """);
            blocker.rollback();
        }
        stage.system().start(Service.SCORING);
    }
}
