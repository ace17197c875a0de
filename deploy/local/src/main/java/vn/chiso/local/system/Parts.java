package vn.chiso.local.system;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The parts of one system, and the order in which they need each other. */
final class Parts {

    private final Progress progress;
    private final Postgres postgres;
    private final Kafka kafka;
    private final Keycloak keycloak;
    private final Mail mail;
    private final Map<Service, ServicePart> services = new EnumMap<>(Service.class);
    private final Map<Service, ServicePart> seconds = new EnumMap<>(Service.class);
    private volatile boolean stopping;

    Parts(Settings settings, Secrets secrets, Progress progress) {
        this.progress = progress;
        this.postgres = new Postgres(settings, secrets);
        this.kafka = new Kafka(settings);
        this.keycloak = new Keycloak(settings, secrets);
        this.mail = new Mail(settings);
        for (Service service : settings.services()) {
            services.put(service, ServicePart.of(service, settings, secrets));
            seconds.put(service, ServicePart.secondOf(service, settings, secrets));
        }
    }

    Part service(Service service) {
        return services.get(service);
    }

    /** Started only by who asks for it. */
    Part second(Service service) {
        return seconds.get(service);
    }

    Part backing(Backing backing) {
        return switch (backing) {
            case POSTGRES -> postgres;
            case KAFKA -> kafka;
            case KEYCLOAK -> keycloak;
            case SMTP -> mail;
        };
    }

    /**
     * Starts every part as soon as the parts it needs are ready; fails with the first that cannot.
     *
     * @param beforeServices what is done while database and broker are up and no service is yet
     */
    void startAll(Runnable beforeServices) {
        if (keycloak.isNew()) {
            progress.line("  Keycloak is unpacked and built for PostgreSQL, this once …");
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Void> database = CompletableFuture.runAsync(() -> prepareAndStart(postgres), threads);
            CompletableFuture<Void> infrastructure = CompletableFuture.allOf(
                    database,
                    CompletableFuture.runAsync(() -> prepareAndStart(kafka), threads),
                    CompletableFuture.runAsync(() -> prepareAndStart(mail), threads),
                    // Keycloak is unpacked and built while the database comes up.
                    CompletableFuture.runAsync(keycloak::prepare, threads)
                            .thenCombine(database, (unpacked, up) -> null)
                            .thenRunAsync(() -> start(keycloak), threads));
            CompletableFuture<Void> needed = infrastructure.thenRunAsync(beforeServices, threads);
            CompletableFuture.allOf(services.values().stream()
                            .map(service -> needed.thenRunAsync(() -> prepareAndStart(service), threads))
                            .toArray(CompletableFuture<?>[]::new))
                    .thenCombine(needed, (up, alsoUp) -> null)
                    .join();
        } catch (CompletionException e) {
            if (stopping) {
                // That a part then ends while it starts is no news.
                throw new StartException("Stopped while starting.");
            }
            throw e.getCause() instanceof StartException known
                    ? known
                    : new StartException("The start failed: " + e.getCause(), e.getCause());
        }
    }

    private void prepareAndStart(Part part) {
        part.prepare();
        start(part);
    }

    private void start(Part part) {
        if (stopping) {
            throw new StartException("Stopped while starting.");
        }
        long began = System.nanoTime();
        part.start();
        progress.line(String.format("  %-22s%-36s%s", part.name(), part.address(), Progress.seconds(began)));
    }

    /** Services, then Keycloak, then Kafka, then PostgreSQL; consumers that outlive the broker hang at the next start. */
    void stopAll() {
        stopping = true;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            seconds.values().forEach(service -> threads.submit(service::stop));
            services.values().forEach(service -> threads.submit(service::stop));
        }
        for (Part part : List.of(keycloak, mail, kafka, postgres)) {
            part.stop();
        }
    }

    List<Part> inStoppingOrder() {
        List<Part> parts = new ArrayList<>(seconds.values());
        parts.addAll(firsts());
        return parts;
    }

    /** All that a whole system has. */
    List<Part> firsts() {
        List<Part> parts = new ArrayList<>(services.values());
        parts.addAll(List.of(keycloak, mail, kafka, postgres));
        return parts;
    }
}
