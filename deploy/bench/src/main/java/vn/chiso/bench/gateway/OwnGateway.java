package vn.chiso.bench.gateway;

import java.nio.file.Path;
import java.util.Map;
import vn.chiso.local.system.Service;
import vn.chiso.local.system.Settings;

/** The packaged gateway as it is deployed, but one of its services is somebody who answers at once. */
final class OwnGateway {

    private OwnGateway() {}

    static Listener start(Settings settings, int instant) {
        int port = Listener.freePort();
        var ports = settings.ports();
        var jar = settings.running().apps().resolve("gateway/target/quarkus-app/quarkus-run.jar");
        var program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dchiso.data=" + settings.layout().data(),
                "-jar",
                jar.toString());
        program.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_HOST",
                        "127.0.0.1",
                        "QUARKUS_HTTP_PORT",
                        String.valueOf(port),
                        "QUARKUS_MANAGEMENT_HOST",
                        "127.0.0.1",
                        "QUARKUS_MANAGEMENT_PORT",
                        String.valueOf(Listener.freePort()),
                        "CHISO_OIDC_URL",
                        settings.issuer(),
                        "CHISO_OIDC_INTERNAL_URL",
                        settings.issuer(),
                        "CHISO_CRITERIA_URL",
                        "http://127.0.0.1:" + ports.of(Service.CRITERIA),
                        "CHISO_TASK_URL",
                        "http://127.0.0.1:" + instant,
                        // Counted as ever, but never reached.
                        "CHISO_RATE_LIMIT_CALLER",
                        "1000000000"));
        return Listener.start(program, port, settings.layout().logs().resolve("gateway-measured.log"));
    }
}
