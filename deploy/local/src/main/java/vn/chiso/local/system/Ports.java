package vn.chiso.local.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Every port of the system, moved by one offset so that two systems can run side by side. */
public record Ports(int offset) {

    private static final int HIGHEST = 9104;
    /** From here on Linux gives ports to outgoing connections, any of which could take ours. */
    private static final int FIRST_EPHEMERAL = 32_768;

    private static final int LARGEST_OFFSET = FIRST_EPHEMERAL - 1 - HIGHEST;
    /** Beyond the usual ports of other programs. */
    private static final int FIRST_FREE_OFFSET = 5_000;

    private static final int FREE_ATTEMPTS = 100;

    private static final int CONNECT_MILLIS = 200;

    public Ports {
        if (offset < 0 || offset > LARGEST_OFFSET) {
            throw new StartException("--port-offset must lie between 0 and " + LARGEST_OFFSET + ".");
        }
    }

    public int postgres() {
        return 5432 + offset;
    }

    int kafka() {
        return 9092 + offset;
    }

    int kafkaController() {
        return 9093 + offset;
    }

    /** Where the broker listens for those who come by a detour. */
    public int kafkaDetour() {
        return 9094 + offset;
    }

    public int keycloak() {
        return 8180 + offset;
    }

    int keycloakManagement() {
        return 9000 + offset;
    }

    int smtp() {
        return 3025 + offset;
    }

    int imap() {
        return 3143 + offset;
    }

    /** Web page that shows the mails; the port that Mailpit has in the containers. */
    public int mailView() {
        return 8025 + offset;
    }

    public int of(Service service) {
        return service.port() + offset;
    }

    public int management(Service service) {
        return service.managementPort() + offset;
    }

    Map<String, Integer> all() {
        Map<String, Integer> all = new LinkedHashMap<>();
        all.put("PostgreSQL", postgres());
        all.put("Kafka", kafka());
        all.put("Kafka controller", kafkaController());
        all.put("Keycloak", keycloak());
        all.put("Keycloak management", keycloakManagement());
        all.put("SMTP", smtp());
        all.put("IMAP", imap());
        all.put("mail view", mailView());
        for (Service service : Service.values()) {
            all.put(service.module(), of(service));
            all.put(service.module() + " management", management(service));
        }
        return all;
    }

    /** Moved at random to where nothing else runs: for a system that only its starter has to find. */
    public static Ports free() {
        return ThreadLocalRandom.current()
                .ints(FIRST_FREE_OFFSET, LARGEST_OFFSET + 1)
                .limit(FREE_ATTEMPTS)
                .mapToObj(Ports::new)
                .filter(ports -> ports.all().values().stream().noneMatch(Ports::isTaken))
                .findFirst()
                .orElseThrow(() -> new StartException("No offset was found at which all ports are free."));
    }

    /** Refuses to start beside anything that holds one of the ports, naming all of them at once. */
    void requireFree() {
        StringBuilder taken = new StringBuilder();
        all().forEach((part, port) -> {
            if (isTaken(port)) {
                taken.append("\n  ").append(port).append("  wanted by ").append(part);
            }
        });
        if (!taken.isEmpty()) {
            throw new StartException("Nothing was started: these ports are taken by another program:" + taken
                    + "\nStop it, or move every port of Chiso with --port-offset N.");
        }
    }

    static boolean isTaken(int port) {
        InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(loopback, port));
        } catch (IOException e) {
            return true;
        }
        // Clients that say "localhost" may try ::1 first and would talk to a stranger there.
        try (Socket probe = new Socket()) {
            probe.connect(new InetSocketAddress(InetAddress.ofLiteral("::1"), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
