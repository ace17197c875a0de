package vn.chiso.local.system;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/**
 * The whole system on this machine, each part a process of its own: PostgreSQL, Kafka, Keycloak, a mail server, the
 * four services and the gateway. Closing it stops everything in an order in which nobody waits for a part that is gone.
 */
public final class ChisoSystem implements AutoCloseable {

    /** Business time at which the sample begins: two days after the province's decision. */
    public static final OffsetDateTime SAMPLE_START = OffsetDateTime.parse("2024-03-08T08:00:00+07:00");

    private final Settings settings;
    private final DataFolder data;
    private final Secrets secrets;
    private final Parts parts;
    private final Management management;
    private final AtomicBoolean closed = new AtomicBoolean();

    private ChisoSystem(Settings settings, DataFolder data, Progress progress) {
        this.settings = settings;
        this.data = data;
        this.secrets = Secrets.load(settings.layout().secrets());
        this.parts = new Parts(settings, secrets, progress);
        this.management = new Management(settings);
    }

    /**
     * Claims the data folder, stops what a killed launcher left behind, empties the folder if asked to, and makes sure
     * that every port is free. Starts nothing.
     *
     * @throws StartException with words for the person at the terminal
     */
    public static ChisoSystem prepare(Settings settings, boolean reset, Progress progress) {
        DataFolder data = DataFolder.claim(settings.layout());
        try {
            ChisoSystem found = new ChisoSystem(settings, data, progress);
            new Orphans(settings.layout(), progress).stop(found.parts.inStoppingOrder());
            settings.ports().requireFree();
            if (!reset) {
                return found;
            }
            data.reset();
            return new ChisoSystem(settings, data, progress);
        } catch (StartException e) {
            data.close();
            throw e;
        }
    }

    /**
     * Returns when every part is ready; on fresh data business time is then {@link #SAMPLE_START}.
     *
     * @throws StartException when a part cannot start; all are stopped again then
     */
    public void start() {
        start(() -> {});
    }

    /** As {@link #start()}, with something to be done while database and broker are up and no service is yet: a restoration. */
    public void start(Runnable beforeServices) {
        try {
            parts.startAll(beforeServices);
        } catch (StartException e) {
            close();
            throw e;
        }
        if (data.isFresh()) {
            setClock(SAMPLE_START);
            data.markStarted();
        }
    }

    /** Whether nothing was ever stored in the data folder. */
    public boolean isFresh() {
        return data.isFresh();
    }

    /** Tells whenever a part ends without being asked to: its name and the end of its log. */
    public void whenPartDies(BiConsumer<String, String> action) {
        parts.inStoppingOrder().forEach(part -> part.whenDead(dead -> action.accept(dead.name(), dead.logTail())));
    }

    /** Returns when the service is ready. */
    public void start(Service service) {
        parts.service(service).start();
    }

    public void stop(Service service) {
        parts.service(service).stop();
    }

    /** Ends the service as {@code kill -9} does. */
    public void kill9(Service service) {
        parts.service(service).kill();
    }

    /** {@code kill -9} and a start; returns when the service is ready again. */
    public void restart(Service service) {
        kill9(service);
        start(service);
    }

    public boolean isAlive(Service service) {
        return parts.service(service).isAlive();
    }

    /** The parts that do not run or do not do their work at this moment, by name; a second replica is none of them. */
    public List<String> partsNotReady() {
        return parts.firsts().stream()
                .filter(part -> !part.isUp())
                .map(Part::name)
                .toList();
    }

    /** Returns when it is ready. */
    public void start(Backing backing) {
        parts.backing(backing).start();
    }

    /** Ends it as {@code kill -9} of all its processes does. */
    public void kill9(Backing backing) {
        parts.backing(backing).kill();
    }

    /** The process stays, with its connections and locks, but does nothing until it is resumed. */
    public void suspend(Service service) {
        parts.service(service).suspend();
    }

    public void resume(Service service) {
        parts.service(service).resume();
    }

    public void suspend(Backing backing) {
        parts.backing(backing).suspend();
    }

    public void resume(Backing backing) {
        parts.backing(backing).resume();
    }

    /** A second replica beside the first, until the system is closed. */
    public Replica startSecond(Service service) {
        Part second = parts.second(service);
        second.start();
        return new Replica(second);
    }

    void restartMailServer() {
        kill9(Backing.SMTP);
        start(Backing.SMTP);
    }

    /** Changes the business time of the four services. */
    public void setClock(OffsetDateTime now) {
        management.setClock(now);
    }

    /** Moves the business time of every service forward to the moment, if it is not later already. */
    public void advanceClock(OffsetDateTime moment) {
        management.advanceClock(moment);
    }

    /** Of one service alone. */
    public void advanceClock(Service service, OffsetDateTime moment) {
        management.advanceClock(service, moment);
    }

    public Management management() {
        return management;
    }

    public Mailbox mailbox() {
        return new Mailbox(settings.ports().imap());
    }

    public Installation installation() {
        return Installation.of(settings);
    }

    public Settings settings() {
        return settings;
    }

    public Credentials credentials() {
        return new Credentials(Keycloak.ADMIN, secrets.get(Secrets.KEYCLOAK_ADMIN), secrets.get(Secrets.PORTAL_CLIENT));
    }

    /** The service's database for who measures or repairs: with all rights, and past all rules of the service. */
    public Database database(Service service) {
        return new Database(
                settings.ports().postgres(), service.context(), Postgres.SUPERUSER, secrets.get(Secrets.POSTGRES));
    }

    public boolean isClosed() {
        return closed.get();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            parts.stopAll();
            data.close();
        }
    }
}
