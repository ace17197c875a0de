package vn.chiso.local.system;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;

/**
 * The whole system on this machine, each part a process of its own: PostgreSQL, Kafka, Keycloak, a mail server, the
 * four services and the gateway. Closing it stops everything in an order in which nobody waits for a part that is gone.
 */
public final class ChisoSystem implements AutoCloseable {

    /** Business time at which the sample begins: two days after the province's decision. */
    public static final OffsetDateTime SAMPLE_START = OffsetDateTime.parse("2024-03-08T08:00:00+07:00");

    private final Settings settings;
    private final Progress progress;
    private final DataFolder data;
    private final Secrets secrets;
    private final Postgres postgres;
    private final Kafka kafka;
    private final Keycloak keycloak;
    private final Mail mail;
    private final Map<Service, ServicePart> services = new EnumMap<>(Service.class);
    private final Management management;
    private volatile boolean closing;

    private ChisoSystem(Settings settings, DataFolder data, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.data = data;
        this.secrets = Secrets.load(settings.layout().secrets());
        this.postgres = new Postgres(settings, secrets);
        this.kafka = new Kafka(settings);
        this.keycloak = new Keycloak(settings, secrets);
        this.mail = new Mail(settings);
        for (Service service : settings.services()) {
            services.put(service, new ServicePart(service, settings, secrets));
        }
        this.management = new Management(settings);
    }

    /**
     * Claims the data folder, stops what a killed launcher left behind, empties the folder if asked to, and makes sure
     * that every port is free. Starts nothing.
     */
    public static ChisoSystem prepare(Settings settings, boolean reset, Progress progress) {
        DataFolder data = DataFolder.claim(settings.layout());
        try {
            ChisoSystem found = new ChisoSystem(settings, data, progress);
            new Orphans(settings.layout(), progress).stop(found.inStoppingOrder());
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

    /** Starts every part as soon as the parts it needs are ready; when one cannot start, all are stopped again. */
    public void start() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Void> database = run(threads, postgres);
            CompletableFuture<Void> broker = run(threads, kafka);
            CompletableFuture<Void> mails = run(threads, mail);
            // Keycloak is unpacked and built while the database comes up.
            CompletableFuture<Void> identity = CompletableFuture.runAsync(keycloak::prepare, threads)
                    .thenCombine(database, (unpacked, up) -> null)
                    .thenRunAsync(() -> startTimed(keycloak), threads);
            List<CompletableFuture<Void>> all = new ArrayList<>(List.of(database, broker, mails, identity));
            CompletableFuture<Void> needed = CompletableFuture.allOf(database, broker, mails, identity);
            for (ServicePart service : services.values()) {
                all.add(needed.thenRunAsync(() -> prepareAndStart(service), threads));
            }
            CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)).join();
        } catch (CompletionException e) {
            close();
            throw e.getCause() instanceof StartException known
                    ? known
                    : new StartException("The start failed: " + e.getCause(), e.getCause());
        }
        if (data.isFresh()) {
            setClock(SAMPLE_START);
            data.markStarted();
        }
    }

    private CompletableFuture<Void> run(ExecutorService threads, Part part) {
        return CompletableFuture.runAsync(() -> prepareAndStart(part), threads);
    }

    private void prepareAndStart(Part part) {
        part.prepare();
        startTimed(part);
    }

    private void startTimed(Part part) {
        if (closing) {
            throw new StartException("stopped while starting");
        }
        long began = System.nanoTime();
        part.start();
        progress.line(String.format("  %-22s%-36s%s", part.name(), part.address(), Progress.seconds(began)));
    }

    /** Tells whenever a part ends without being asked to: its name and the end of its log. */
    public void whenPartDies(BiConsumer<String, String> action) {
        inStoppingOrder().forEach(part -> part.whenDead(dead -> action.accept(dead.name(), dead.logTail())));
    }

    public void start(Service service) {
        services.get(service).start();
    }

    public void stop(Service service) {
        services.get(service).stop();
    }

    /** Ends the service as {@code kill -9} does. */
    public void kill9(Service service) {
        services.get(service).kill();
    }

    public boolean isAlive(Service service) {
        return services.get(service).isAlive();
    }

    public void killMailServer() {
        mail.kill();
    }

    public void startMailServer() {
        mail.start();
    }

    /** Changes the business time of the four services. */
    public void setClock(OffsetDateTime now) {
        management.setClock(now);
    }

    /** Moves the business time of every service forward to the moment, if it is not later already. */
    public void advanceClock(OffsetDateTime moment) {
        management.advanceClock(moment);
    }

    public Management management() {
        return management;
    }

    public Mailbox mailbox() {
        return new Mailbox(settings.ports().imap());
    }

    public Settings settings() {
        return settings;
    }

    public Credentials credentials() {
        return new Credentials(Keycloak.ADMIN, secrets.get(Secrets.KEYCLOAK_ADMIN), secrets.get(Secrets.PORTAL_CLIENT));
    }

    public boolean isClosed() {
        return closing;
    }

    private List<Part> inStoppingOrder() {
        List<Part> parts = new ArrayList<>(services.values().stream().toList().reversed());
        parts.addAll(List.of(keycloak, mail, kafka, postgres));
        return parts;
    }

    /** Services, then Keycloak, then Kafka, then PostgreSQL; consumers that outlive the broker hang at the next start. */
    @Override
    public void close() {
        if (closing) {
            return;
        }
        closing = true;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            services.values().forEach(service -> threads.submit(service::stop));
        }
        for (Part part : List.of(keycloak, mail, kafka, postgres)) {
            part.stop();
        }
        data.close();
    }
}
