package vn.chiso.local.system;

import java.util.Optional;
import java.util.Set;

/**
 * One installation. {@code lasting} data survives a crash of the machine; a system that is thrown away afterwards
 * need not wait for the disk. Services left out are started by somebody else, such as a debugger.
 */
public record Settings(Layout layout, Ports ports, Set<Service> services, boolean lasting, Running running) {

    public Settings(Layout layout, Ports ports, Set<Service> services, boolean lasting) {
        this(layout, ports, services, lasting, Tuning.QUICK_START);
    }

    public Settings(Layout layout, Ports ports, Set<Service> services, boolean lasting, Tuning tuning) {
        this(layout, ports, services, lasting, new Running(tuning, layout.root(), Optional.empty()));
    }

    /** The same, but run otherwise: for those who try what happens then. */
    public Settings with(Running other) {
        return new Settings(layout, ports, services, lasting, other);
    }

    String postgresUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + ports.kafka();
    }

    String brokerForServices() {
        return running.detour().map(detour -> "127.0.0.1:" + detour.kafka()).orElseGet(this::bootstrapServers);
    }

    int databasePortForServices() {
        return running.detour().map(Running.Detour::postgres).orElseGet(ports::postgres);
    }

    /** Fixed, because the issuer in a token has to be the same for people, services and gateway. */
    public String keycloakUrl() {
        return "http://localhost:" + ports.keycloak();
    }

    public String issuer() {
        return keycloakUrl() + "/realms/chiso";
    }

    public String gatewayUrl() {
        return "http://localhost:" + ports.of(Service.GATEWAY);
    }
}
