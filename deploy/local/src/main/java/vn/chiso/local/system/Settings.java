package vn.chiso.local.system;

import java.util.Set;

/**
 * One installation. {@code lasting} data survives a crash of the machine; a system that is thrown away afterwards
 * need not wait for the disk. Services left out are started by somebody else, such as a debugger.
 */
public record Settings(Layout layout, Ports ports, Set<Service> services, boolean lasting, Tuning tuning) {

    public Settings(Layout layout, Ports ports, Set<Service> services, boolean lasting) {
        this(layout, ports, services, lasting, Tuning.QUICK_START);
    }

    String postgresUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + ports.kafka();
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
