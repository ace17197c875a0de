package vn.chiso.e2e.planted;

import java.time.Duration;
import vn.chiso.local.system.Backing;
import vn.chiso.local.system.Service;

/** The service dies while the broker is away and a row waits for its acknowledgement. */
final class CrashAfterMark implements Trial {

    /** Whoever marks at all without a broker does so within a poll of the relay. */
    private static final Duration MARKING = Duration.ofSeconds(6);

    @Override
    public String title() {
        return "a crash before the acknowledgement";
    }

    @Override
    public void run(Stage stage) {
        stage.system().kill9(Backing.KAFKA);
        stage.defineIndicator("TRIAL_MARKED");
        stage.comes("criteria", MARKING, """
                exists (select 1 from outbox_event
                         where sent_at is not null and convert_from(body, 'UTF8') like '%TRIAL_MARKED%')
                """);
        stage.system().kill9(Service.CRITERIA);
        stage.system().start(Backing.KAFKA);
        stage.system().start(Service.CRITERIA);
    }
}
