package vn.chiso.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;

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

    /**
     * @return the moment as of which everything is
     * @throws BackupException if the folder has something in it already, or a part cannot be copied; then nothing of it stays
     */
    public static Instant take(Source source, Path folder) {
        UnfinishedFolder unfinished = UnfinishedFolder.of(folder);
        try {
            Instant moment = fill(source, unfinished.path());
            unfinished.finish();
            return moment;
        } catch (IOException | SQLException | ExecutionException | KafkaException e) {
            throw new BackupException("No back-up", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackupException("No back-up: interrupted");
        } finally {
            // After it is finished there is nothing to discard; a disk that ran full must not stay full.
            unfinished.discard();
        }
    }

    private static Instant fill(Source source, Path folder)
            throws IOException, SQLException, ExecutionException, InterruptedException {
        EvidenceCopy evidence = new EvidenceCopy(source.evidence());
        Instant moment = databases(source, folder);
        Files.writeString(folder.resolve(MOMENT), moment + "\n");
        Set<String> named = evidence.named(source);
        new TopicsExport(source.broker()).into(folder.resolve(TOPICS));
        evidence.into(folder.resolve(EVIDENCE));
        List<String> sums = Checksums.of(folder);
        EvidenceCopy.require(named, sums);
        Checksums.write(folder, sums);
        return moment;
    }

    private static Instant databases(Source source, Path folder) throws SQLException, IOException {
        try (Connection connection = source.server(Source.SCORING).connect("postgres")) {
            return source.cluster() == null
                    ? now(connection)
                    : ClusterCopy.take(connection, source.cluster(), folder.resolve(CLUSTER));
        }
    }

    /** To which the databases then have to be brought back by their own means. */
    private static Instant now(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getTimestamp(1).toInstant();
        }
    }
}
