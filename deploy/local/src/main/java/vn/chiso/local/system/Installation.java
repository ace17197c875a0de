package vn.chiso.local.system;

import java.nio.file.Path;
import java.util.Arrays;

/** How to reach the parts of an installation from outside of its launcher, which may be this process or another one. */
public final class Installation {

    private final Settings settings;
    private final Secrets secrets;

    private Installation(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** @throws StartException if there is no installation in the folder */
    public static Installation of(Settings settings) {
        if (!settings.layout().secrets().toFile().exists()) {
            throw new StartException(
                    "There is no installation in " + settings.layout().data() + ".");
        }
        return new Installation(settings, Secrets.load(settings.layout().secrets()));
    }

    /** The database of a bounded context for who measures, checks or repairs: with all rights, past all rules of the service. */
    public Database database(String context) {
        if (Arrays.stream(Service.values()).noneMatch(service -> context.equals(service.context()))) {
            throw new IllegalArgumentException("no context: " + context);
        }
        return new Database(settings.ports().postgres(), context, Postgres.SUPERUSER, secrets.get(Secrets.POSTGRES));
    }

    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    public Path evidence() {
        return settings.layout().evidence();
    }
}
