package vn.chiso.e2e.planted;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import vn.chiso.local.client.Api;
import vn.chiso.local.system.Backing;
import vn.chiso.local.system.Replica;
import vn.chiso.local.system.Service;

/**
 * One replica has claimed the first change of a key and stands still with it, its database connection open; another
 * replica is asked to send the second change.
 */
final class SlowReplica implements Trial {

    private static final int OUTBOX_LOCKS = 0x0B0C5;
    private static final Duration OVERTAKING = Duration.ofSeconds(8);

    /** Claimed, whichever way: the row is locked, or the bucket is. */
    private static final String CLAIMED = """
            exists (select 1 from outbox_event where sent_at is null)
            and (exists (select 1 from pg_locks where locktype = 'advisory' and classid = %d and granted)
                 or exists (select 1 from pg_locks l join pg_class c on c.oid = l.relation
                             where c.relname = 'outbox_event' and l.mode = 'RowShareLock' and l.granted))
            """.formatted(OUTBOX_LOCKS);

    @Override
    public String title() {
        return "a replica that stands still";
    }

    @Override
    public void run(Stage stage) {
        JsonNode indicator = stage.defineIndicator("TRIAL_SLOW");
        String path = "/indicators/" + indicator.path("id").asText();
        Replica second = stage.system().startSecond(Service.CRITERIA);
        stage.await("criteria", "not exists (select 1 from outbox_event where sent_at is null)");
        second.suspend();
        stage.system().kill9(Backing.KAFKA);
        JsonNode changed = stage.api()
                .put(path, Api.etag(indicator), Stage.indicator("TRIAL_SLOW", "Chỉ số lần 1"))
                .body();
        stage.await("criteria", CLAIMED);
        stage.system().suspend(Service.CRITERIA);
        stage.system().start(Backing.KAFKA);
        second.resume();
        stage.apiAt(second.url()).put(path, Api.etag(changed), Stage.indicator("TRIAL_SLOW", "Chỉ số lần 2"));
        stage.comes("criteria", OVERTAKING, """
                exists (select 1 from outbox_event
                         where sent_at is not null and convert_from(body, 'UTF8') like '%Chỉ số lần 2%')
                """);
        stage.system().resume(Service.CRITERIA);
        second.stop();
    }
}
