package vn.chiso.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.ExecutionException;

/**
 * One folder with everything that Chiso stores. The databases first, all as of one moment; then the topics, which must hold every
 * event that the databases call sent; then the evidence, of which a row may not lack its file.
 */
public final class Backup {

    static final String CLUSTER = "postgres";
    static final String TOPICS = "topics";
    static final String EVIDENCE = "evidence";
    static final String MOMENT = "taken-at";

    private Backup() {}

    /** @throws BackupException if the folder has something in it already, or a part cannot be copied */
    public static void take(Source source, Path folder) {
        try {
            if (!Folder.isEmpty(folder)) {
                throw new BackupException(folder + " is not empty");
            }
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(MOMENT), databases(source, folder) + "\n");
            new TopicsExport(source.broker()).into(folder.resolve(TOPICS));
            if (Files.exists(source.evidence())) {
                Folder.copy(source.evidence(), folder.resolve(EVIDENCE), any -> true);
            }
            Checksums.write(folder);
        } catch (IOException | SQLException | ExecutionException e) {
            throw new BackupException("No back-up", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackupException("No back-up: interrupted");
        }
    }

    private static Instant databases(Source source, Path folder) throws SQLException, IOException {
        try (Connection connection =
                DriverManager.getConnection(source.databaseUrl() + "/postgres", source.user(), source.password())) {
            return ClusterCopy.take(connection, source.cluster(), folder.resolve(CLUSTER));
        }
    }
}
