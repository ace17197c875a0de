package vn.chiso.e2e.planted;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;

/** Of two commands the one that took its position first commits last, long after the other was sent. */
final class LateCommit implements Trial {

    private static final int GATE = 81_500_001;

    @Override
    public String title() {
        return "a transaction that commits late";
    }

    @Override
    public void run(Stage stage) throws SQLException {
        // Waits at the commit, when the outbox row has its position.
        stage.execute(
                "criteria",
                "create schema if not exists trial",
                "grant usage on schema trial to public",
                """
                create or replace function trial.wait_at_gate() returns trigger language plpgsql as $$
                begin
                    if position('TRIAL_LATE' in convert_from(new.body, 'UTF8')) > 0 then
                        perform pg_advisory_xact_lock_shared(%d);
                    end if;
                    return null;
                end
                $$
                """.formatted(GATE),
                """
                create constraint trigger tr_trial_gate after insert on outbox_event
                    deferrable initially deferred for each row execute function trial.wait_at_gate()
                """);
        CompletableFuture<?> late;
        try (Connection gate = stage.connect("criteria");
                Statement keeper = gate.createStatement()) {
            keeper.execute("select pg_advisory_lock(" + GATE + ")");
            late = CompletableFuture.runAsync(() -> stage.defineIndicator("TRIAL_LATE"));
            stage.await(
                    "criteria",
                    "exists (select 1 from pg_locks where locktype = 'advisory' and objid = " + GATE
                            + " and not granted)");
            stage.defineIndicator("TRIAL_EARLY");
            stage.await("criteria", """
                    exists (select 1 from outbox_event
                             where sent_at is not null and convert_from(body, 'UTF8') like '%TRIAL_EARLY%')
                    """);
        }
        late.join();
        stage.execute("criteria", "drop trigger tr_trial_gate on outbox_event", "drop schema trial cascade");
    }
}
