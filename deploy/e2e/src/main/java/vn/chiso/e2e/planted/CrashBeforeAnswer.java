package vn.chiso.e2e.planted;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import vn.chiso.local.system.Service;

/** The service dies while it writes down what it is about to answer; the client, who heard nothing, says the same again. */
final class CrashBeforeAnswer implements Trial {

    private static final int LONGEST_MINUTES = 5;

    @Override
    public String title() {
        return "a crash before the answer";
    }

    @Override
    public void run(Stage stage) throws SQLException {
        CompletableFuture<Void> command;
        try {
            command = dieBeforeAnswer(stage);
        } finally {
            try {
                stage.execute(
                        "criteria",
                        "drop trigger if exists trial_wait on idempotency_key",
                        "drop function if exists trial_wait");
            } finally {
                stage.system().start(Service.CRITERIA);
            }
        }
        command.orTimeout(LONGEST_MINUTES, TimeUnit.MINUTES).join();
    }

    private static CompletableFuture<Void> dieBeforeAnswer(Stage stage) throws SQLException {
        stage.execute(
                "criteria",
                """
                create function trial_wait() returns trigger language plpgsql security definer as
                $$ begin perform pg_advisory_xact_lock(1); return new; end $$
                """,
                "create trigger trial_wait before update on idempotency_key for each row execute function trial_wait()");
        try (Connection blocker = stage.connect("criteria");
                Statement statement = blocker.createStatement()) {
            statement.execute("select pg_advisory_lock(1)");
            CompletableFuture<Void> command = CompletableFuture.runAsync(stage::draftSet);
            stage.await("criteria", """
                    exists (select 1 from pg_stat_activity where datname = 'criteria' and wait_event = 'advisory')
                    """);
            stage.system().kill9(Service.CRITERIA);
            // The server notices at the next word to the dead client; the answer must not be kept first.
            statement.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                     where datname = 'criteria' and usename = 'criteria_app'
                    """);
            return command;
        }
    }
}
