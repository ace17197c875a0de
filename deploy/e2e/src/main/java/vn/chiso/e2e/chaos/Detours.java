package vn.chiso.e2e.chaos;

import java.util.List;
import java.util.Optional;
import vn.chiso.e2e.verifier.Outcome;
import vn.chiso.local.system.Layout;
import vn.chiso.local.system.Ports;
import vn.chiso.local.system.Running;
import vn.chiso.local.system.Tuning;

/** Services reach database and broker through proxies, so that somebody can cut their connections. */
public final class Detours implements AutoCloseable {

    private final Proxy database;
    private final Proxy broker;

    private Detours(Proxy database, Proxy broker) {
        this.database = database;
        this.broker = broker;
    }

    public static Detours to(Ports ports) {
        return new Detours(Proxy.inFrontOf(ports.postgres()), Proxy.inFrontOf(ports.kafkaDetour()));
    }

    /** How a system is to be run, so that its services go this way. */
    public Running running(Layout layout) {
        return new Running(
                Tuning.QUICK_START, layout.root(), Optional.of(new Running.Detour(database.port(), broker.port())));
    }

    Proxy database() {
        return database;
    }

    Proxy broker() {
        return broker;
    }

    /** That there was something to cut: a fault that meets nothing shows nothing. */
    List<Outcome> outcomes() {
        return List.of(
                new Outcome("connections to the database were cut", database.allCut(), 0, List.of()),
                new Outcome("connections to the broker were cut", broker.allCut(), 0, List.of()));
    }

    @Override
    public void close() {
        try (broker) {
            database.close();
        }
    }
}
