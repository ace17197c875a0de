package vn.chiso.platform.probe;

import jakarta.enterprise.context.ApplicationScoped;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.inbox.EventHandler;
import vn.chiso.platform.inbox.IncomingEvent;

/** An effect that shows every doubled delivery: it adds. */
@ApplicationScoped
class CounterEventHandler implements EventHandler {

    record Addition(String name, int amount) {}

    private final Sql sql;

    CounterEventHandler(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String topic() {
        return "probe.counter";
    }

    /** Few, so that a poll is more than one transaction. */
    @Override
    public int atOnce() {
        return 10;
    }

    @Override
    public void handle(IncomingEvent event) {
        var addition = event.as(Addition.class);
        sql.update("""
                insert into probe_counter (name, total) values (?, ?)
                on conflict (name) do update set total = probe_counter.total + excluded.total
                """, addition.name(), addition.amount());
    }
}
