package vn.chiso.scoring.evidence.content;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.chiso.platform.figure.Figure;
import vn.chiso.platform.figure.Figures;

/** {@code chiso_evidence_free_bytes} of {@code chiso_evidence_disk_bytes}: what is left where evidence is kept. */
@ApplicationScoped
class EvidenceDiskMetrics {

    private final Path folder;
    private final Figures figures;
    private final Figure free = new Figure();
    private final Figure size = new Figure();

    EvidenceDiskMetrics(EvidenceConfig config, Figures figures) {
        this.folder = config.dir().toAbsolutePath();
        this.figures = figures;
    }

    void register(@Observes StartupEvent event) {
        figures.serve(
                free, "chiso.evidence.free.bytes", "What the service may still write to the disk of the evidence");
        figures.serve(size, "chiso.evidence.disk.bytes", "Size of the disk of the evidence");
    }

    /** Counted here, not when scraped: a network's disk may hang. */
    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        Figure.countTogether(List.of(free, size), () -> {
            try {
                var disk = disk();
                free.set(disk.getUsableSpace());
                size.set(disk.getTotalSpace());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The folder itself comes with the first upload. */
    private FileStore disk() throws IOException {
        var existing = folder;
        while (Files.notExists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return Files.getFileStore(existing);
    }
}
