package vn.chiso.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of our own services, or the gateway, from its packaged jar. */
final class ServicePart extends Part {

    /** From the ports of the first replica to those of the second: between all others. */
    private static final int SECOND = 20;

    private final Service service;
    private final Secrets secrets;
    private final int shift;

    private ServicePart(String name, Service service, Settings settings, Secrets secrets, int shift) {
        super(name, settings, Duration.ofMinutes(5));
        this.service = service;
        this.secrets = secrets;
        this.shift = shift;
    }

    static ServicePart of(Service service, Settings settings, Secrets secrets) {
        return new ServicePart(service.module(), service, settings, secrets, 0);
    }

    /** Beside the first, on the same database. */
    static ServicePart secondOf(Service service, Settings settings, Secrets secrets) {
        return new ServicePart(service.module() + "-2", service, settings, secrets, SECOND);
    }

    @Override
    String address() {
        return "http://127.0.0.1:" + port();
    }

    private int port() {
        return settings.ports().of(service) + shift;
    }

    private int managementPort() {
        return settings.ports().management(service) + shift;
    }

    @Override
    void prepare() {
        if (!Files.exists(jar())) {
            throw new StartException(service.module() + " is not packaged (" + jar() + "); ./chiso builds it.");
        }
    }

    private Path jar() {
        return settings.running().apps().resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Past links: one that leads elsewhere later must not lead a running process there, which opens its libraries bit by bit. */
    private Path packaged() {
        try {
            return jar().toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    ChildProcess.Command command() {
        // A file of thousands of rows lives for seconds: half of the heap for what is young, or it would all be copied
        // to and fro.
        List<String> words = switch (settings.running().tuning()) {
            case QUICK_START -> Jvm.options(settings.layout(), service == Service.CRITERIA ? "256m" : "192m");
            case AS_DEPLOYED -> Jvm.optimising(settings.layout(), "512m");
        };
        words.addAll(List.of(
                "-XX:NewRatio=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                packaged().toString()));
        return new ChildProcess.Command(words, environment(), settings.layout().data());
    }

    private Map<String, String> environment() {
        Ports ports = settings.ports();
        Map<String, String> environment = new HashMap<>();
        // What a person or a test sets for the services reaches them; what the launcher knows better wins.
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("CHISO_")) {
                environment.put(name, value);
            }
        });
        environment.putAll(Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", String.valueOf(port()),
                "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort()),
                "CHISO_OIDC_URL", settings.issuer(),
                "CHISO_OIDC_INTERNAL_URL", settings.issuer(),
                "KAFKA_BOOTSTRAP_SERVERS", settings.brokerForServices(),
                "CHISO_CLOCK_ADJUSTABLE", "true"));
        for (Service other : Service.values()) {
            if (other.hasDatabase()) {
                environment.put("CHISO_" + other.name() + "_URL", "http://127.0.0.1:" + ports.of(other));
            }
        }
        if (service.hasDatabase()) {
            environment.putAll(Map.of(
                    "CHISO_DB_HOST", "127.0.0.1",
                    "CHISO_DB_PORT", String.valueOf(settings.databasePortForServices()),
                    "CHISO_DB_OWNER_PASSWORD", secrets.get(Secrets.owner(service)),
                    "CHISO_DB_APP_PASSWORD", secrets.get(Secrets.app(service))));
        }
        if (service == Service.SCORING) {
            environment.put("CHISO_EVIDENCE_DIR", settings.layout().evidence().toString());
        }
        if (service == Service.NOTIFICATION) {
            environment.put("CHISO_SMTP_HOST", "127.0.0.1");
            environment.put("CHISO_SMTP_PORT", String.valueOf(ports.smtp()));
            // The launcher's own mail server, on this host.
            environment.put("CHISO_SMTP_STARTTLS", "disabled");
            environment.put("CHISO_WEBHOOK_SECRET_KEYS", "local:" + secrets.get(Secrets.WEBHOOK_KEY));
        }
        return environment;
    }

    @Override
    boolean isReady() {
        return HttpCheck.isOk(URI.create("http://127.0.0.1:" + managementPort() + "/q/health/ready"));
    }
}
