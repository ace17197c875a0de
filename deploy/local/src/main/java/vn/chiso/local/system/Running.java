package vn.chiso.local.system;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the services are run.
 *
 * @param apps the folder that holds the packaged modules, each in {@code <module>/target/quarkus-app}
 * @param detour where services reach database and broker, if not directly
 */
public record Running(Tuning tuning, Path apps, Optional<Detour> detour) {

    /** Ports of something in between that passes everything on, until it is told not to. */
    public record Detour(int postgres, int kafka) {}
}
