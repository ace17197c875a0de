package vn.chiso.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Keycloak with the realm of deploy/keycloak and the people of the sample, on our PostgreSQL. */
final class Keycloak extends Part {

    static final String ADMIN = "admin";

    private final Secrets secrets;
    private KeycloakProgram program;

    Keycloak(Settings settings, Secrets secrets) {
        super("keycloak", settings, Duration.ofMinutes(8));
        this.secrets = secrets;
    }

    @Override
    String address() {
        return settings.keycloakUrl();
    }

    /** Whether {@link #prepare()} will take its time. */
    boolean isNew() {
        return !KeycloakProgram.isUnpacked(settings.layout());
    }

    @Override
    void prepare() {
        program = KeycloakProgram.unpack(settings.layout());
        Path home = settings.layout().keycloak();
        try {
            // Keycloak reads realms from, and writes its temporary files to, the data folder of its home.
            Path imported = Files.createDirectories(home.resolve("data/import"));
            Files.writeString(
                    imported.resolve("chiso-realm.json"),
                    SampleRealm.in(settings.layout().root().resolve("deploy/keycloak")));
            for (String shared : List.of("lib", "conf", "providers", "themes")) {
                // Made anew, because a newer Keycloak lies elsewhere.
                Files.deleteIfExists(home.resolve(shared));
                Files.createSymbolicLink(home.resolve(shared), program.folder().resolve(shared));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    ChildProcess.Command command() {
        Ports ports = settings.ports();
        List<String> arguments = List.of(
                "start",
                "--optimized",
                // A realm that exists is left as it is: what people changed stays.
                "--import-realm",
                "--cache=local",
                // Else every look at its health before it is ready fills a line.
                "--log-level=info,io.smallrye.health:warn",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.keycloak(),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + ports.keycloakManagement(),
                // Without a fixed name the issuer in a token would follow the Host header of whoever asks.
                "--hostname=" + settings.keycloakUrl(),
                "--hostname-backchannel-dynamic=true",
                "--db-url=" + settings.postgresUrl("keycloak"),
                "--db-username=keycloak",
                "--db-pool-max-size=20");
        Map<String, String> environment = Map.of(
                "KC_DB_PASSWORD", secrets.get(Secrets.KEYCLOAK_DATABASE),
                "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get(Secrets.KEYCLOAK_ADMIN),
                "CHISO_PORTAL_CLIENT_SECRET", secrets.get(Secrets.PORTAL_CLIENT),
                // Where the page of the API, which the gateway serves, may be sent back to.
                "CHISO_WEB_URL", settings.gatewayUrl());
        return new ChildProcess.Command(
                program.command(settings.layout(), settings.layout().keycloak(), "384m", arguments),
                environment,
                settings.layout().keycloak());
    }

    /** The health page alone would also be that of a Keycloak without our realm. */
    @Override
    boolean isReady() {
        return HttpCheck.isOk(URI.create("http://127.0.0.1:" + settings.ports().keycloakManagement() + "/health/ready"))
                && HttpCheck.body(URI.create(settings.issuer() + "/.well-known/openid-configuration"))
                        .filter(body -> body.contains("\"issuer\":\"" + settings.issuer() + "\""))
                        .isPresent();
    }
}
