package vn.chiso.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.chiso.backup.Backup;
import vn.chiso.backup.Restoration;
import vn.chiso.backup.Source;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Layout;
import vn.chiso.local.system.Progress;
import vn.chiso.local.system.Service;

/** What an operator does before and after the data room has burnt down. */
final class BackupDrill {

    private final Path folder;

    BackupDrill(Path folder) {
        this.folder = folder;
    }

    void take(ChisoSystem system) {
        Backup.take(source(system), folder);
    }

    /** Databases, topics and evidence are gone; what comes back is a system on a fresh broker. */
    ChisoSystem loseEverythingAndRestore(ChisoSystem system) throws IOException {
        system.close();
        Layout layout = system.settings().layout();
        for (Path lost : new Path[] {layout.postgres(), layout.kafka(), layout.evidence()}) {
            if (Files.exists(lost)) {
                Files.move(lost, lost.resolveSibling(lost.getFileName() + ".lost"));
            }
        }
        Restoration restoration = new Restoration(folder);
        restoration.files(layout.postgres(), layout.evidence());
        ChisoSystem restored = ChisoSystem.prepare(system.settings(), false, Progress.to(System.out));
        restored.start(() -> restoration.topics(source(restored)));
        return restored;
    }

    private static Source source(ChisoSystem system) {
        var database = system.database(Service.CRITERIA);
        Layout layout = system.settings().layout();
        return new Source(
                "jdbc:postgresql://127.0.0.1:" + database.port(),
                database.user(),
                database.password(),
                layout.postgres(),
                layout.evidence(),
                Map.of("bootstrap.servers", system.settings().bootstrapServers()));
    }
}
