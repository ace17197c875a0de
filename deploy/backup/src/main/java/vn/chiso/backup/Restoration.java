package vn.chiso.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;

/** Puts a back-up back in two steps: files while nothing runs, topics while database and broker run and no service does. */
public final class Restoration {

    /** Services stamp by their own clocks; an event that is sent once too often is known by its id. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    private final Path folder;
    private final Instant takenAt;

    /** @throws BackupException if the folder holds no whole back-up */
    public Restoration(Path folder) {
        this.folder = folder;
        try {
            Checksums.check(folder);
            takenAt = Instant.parse(
                    Files.readString(folder.resolve(Backup.MOMENT)).strip());
        } catch (IOException e) {
            throw new BackupException("The back-up cannot be read", e);
        }
    }

    /** The server recovers from the copy when it is started. */
    public void files(Path cluster, Path evidence) {
        try {
            if (!Folder.isEmpty(cluster) || !Folder.isEmpty(evidence)) {
                throw new BackupException(
                        "There is something in " + cluster + " or " + evidence + "; move it away first");
            }
            Folder.copy(folder.resolve(Backup.CLUSTER), cluster, any -> true);
            if (Files.exists(folder.resolve(Backup.EVIDENCE))) {
                Folder.copy(folder.resolve(Backup.EVIDENCE), evidence, any -> true);
            }
        } catch (IOException e) {
            throw new BackupException("The files are not back", e);
        }
    }

    /**
     * Fills the topics of a fresh broker. What was sent while the back-up was taken may be in the databases as sent and is left
     * out of the topics, so the services send it again.
     */
    public void topics(Source source) {
        try {
            new TopicsImport(source.broker()).from(folder.resolve(Backup.TOPICS), takenAt);
            for (String database : Source.DATABASES) {
                sendAgain(source, database);
            }
            liftStreams(source);
        } catch (IOException | SQLException | ExecutionException e) {
            throw new BackupException("The topics are not back", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackupException("The topics are not back: interrupted");
        }
    }

    /**
     * Readers of the feed, of streams and of webhooks may stand behind transactions that are lost and whose numbers come again. The
     * service lifts its positions when it starts on another cluster than it knows: so it is told that it does.
     */
    private static void liftStreams(Source source) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        source.databaseUrl() + "/notification", source.user(), source.password());
                Statement statement = connection.createStatement()) {
            // Back-ups of before there was such a table have no base to be lifted.
            statement.execute("do $$ begin if to_regclass('public.stream_base') is not null then"
                    + " update public.stream_base set cluster = 0; end if; end $$");
        }
    }

    private void sendAgain(Source source, String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        source.databaseUrl() + "/" + database, source.user(), source.password());
                PreparedStatement statement =
                        connection.prepareStatement("update outbox_event set sent_at = null where sent_at >= ?")) {
            statement.setTimestamp(1, Timestamp.from(takenAt.minus(CLOCKS_APART)));
            statement.executeUpdate();
        }
    }
}
