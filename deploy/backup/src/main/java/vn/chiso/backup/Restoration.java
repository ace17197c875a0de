package vn.chiso.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Puts a back-up back in two steps: files while nothing runs, topics while database and broker run and no service does. */
public final class Restoration {

    /** Services stamp by their own clocks; an event that is sent once too often is known by its id. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    /** For so long the services keep what they have sent (OutboxRelay of platform). */
    private static final Duration KEPT = Duration.ofDays(7);

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

    /**
     * The server recovers from the copy when it is started.
     *
     * @param cluster null where the databases are put back by other means
     */
    public void files(Path cluster, Path evidence) {
        try {
            for (Path target : cluster == null ? List.of(evidence) : List.of(cluster, evidence)) {
                if (!Folder.isEmpty(target)) {
                    throw new BackupException("There is something in " + target + "; move it away first");
                }
            }
            if (cluster == null && Files.exists(folder.resolve(Backup.CLUSTER))) {
                throw new BackupException("The back-up holds databases: CHISO_PGDATA says where to put them");
            }
            if (cluster != null) {
                putBack(folder.resolve(Backup.CLUSTER), cluster);
            }
            // Back-ups of before it was required may have none.
            if (Files.exists(folder.resolve(Backup.EVIDENCE))) {
                putBack(folder.resolve(Backup.EVIDENCE), evidence);
            }
        } catch (IOException e) {
            throw new BackupException("The files are not back", e);
        }
    }

    private static void putBack(Path from, Path to) throws IOException {
        Folder.createParents(from, to);
        Folder.copy(from, to, any -> true);
    }

    /**
     * Fills the topics of a fresh broker. What was sent while the back-up was taken may be in the databases as sent and is left
     * out of the topics, so the services send it again.
     *
     * @param acceptsGap that events may be on no topic, which the databases no longer have and the back-up does not have yet
     */
    public void topics(Source source, boolean acceptsGap) {
        try {
            if (!acceptsGap) {
                requireNoGap(source);
            }
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

    /** Where the broker alone was lost, the databases went on after the back-up and may have forgotten what they sent since. */
    private void requireNoGap(Source source) throws SQLException {
        for (String database : Source.DATABASES) {
            Instant newest = newestEvent(source, database);
            if (newest != null && leavesGap(newest)) {
                throw new BackupException(
                        "What %s sent from %s to %s is neither in the back-up nor in the database any more: take a newer back-up, or put the databases of this one back, too. CHISO_ACCEPT_GAP=yes goes on without it"
                                .formatted(database, takenAt, newest.minus(KEPT)));
            }
        }
    }

    boolean leavesGap(Instant newest) {
        return newest.minus(KEPT).isAfter(takenAt);
    }

    private static Instant newestEvent(Source source, String database) throws SQLException {
        try (Connection connection = source.server(database).connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select max(created_at) from outbox_event")) {
            row.next();
            Timestamp newest = row.getTimestamp(1);
            return newest == null ? null : newest.toInstant();
        }
    }

    /**
     * Readers of the feed, of streams and of webhooks may stand behind transactions that are lost and whose numbers come again. The
     * service lifts its positions when it starts on another cluster than it knows: so it is told that it does.
     */
    private static void liftStreams(Source source) throws SQLException {
        try (Connection connection = source.server("notification").connect("notification");
                Statement statement = connection.createStatement()) {
            // Back-ups of before there was such a table have no base to be lifted.
            statement.execute("do $$ begin if to_regclass('public.stream_base') is not null then"
                    + " update public.stream_base set cluster = 0; end if; end $$");
        }
    }

    private void sendAgain(Source source, String database) throws SQLException {
        try (Connection connection = source.server(database).connect(database);
                PreparedStatement statement =
                        connection.prepareStatement("update outbox_event set sent_at = null where sent_at >= ?")) {
            statement.setTimestamp(1, Timestamp.from(takenAt.minus(CLOCKS_APART)));
            statement.executeUpdate();
        }
    }
}
