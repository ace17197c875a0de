package vn.chiso.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The uploaded files, each named by its hash; that none is missing the rows of the database tell. */
final class EvidenceCopy {

    private static final int SHOWN = 5;

    /** A line of {@link Checksums}: hash and place agree. */
    private static final Pattern CONTENT = Pattern.compile("([0-9a-f]{64})  " + Backup.EVIDENCE + "/(?:.*/)?\\1");

    private final Path folder;

    /** @throws BackupException if there is no such folder: a wrong name must not look like an installation without evidence */
    EvidenceCopy(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BackupException(
                    folder + " (CHISO_EVIDENCE_DIR) is not there; where nothing was uploaded yet it is empty");
        }
        this.folder = folder;
    }

    /** Of all rows; asked after the databases are copied and before the files are. */
    Set<String> named(Source source) throws SQLException {
        Set<String> hashes = new HashSet<>();
        try (Connection connection = source.server(Source.SCORING).connect(Source.SCORING);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select distinct sha256 from evidence")) {
            while (rows.next()) {
                hashes.add(rows.getString(1));
            }
        }
        return hashes;
    }

    void into(Path target) throws IOException {
        Folder.copy(folder, target, any -> true);
    }

    /**
     * @param sums lines of {@link Checksums} of the whole back-up
     * @throws BackupException if a file that a row names is missing or is not what its name says
     */
    static void require(Set<String> named, List<String> sums) {
        Set<String> missing = new TreeSet<>(named);
        sums.forEach(line -> {
            var content = CONTENT.matcher(line);
            if (content.matches()) {
                missing.remove(content.group(1));
            }
        });
        if (!missing.isEmpty()) {
            throw new BackupException("Of the evidence that the database names %d files are missing or damaged, as %s"
                    .formatted(missing.size(), missing.stream().limit(SHOWN).toList()));
        }
    }
}
