package vn.chiso.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A copy of a running PostgreSQL, all its databases as of one moment, by the server's own functions ("low-level API" of its
 * manual): no client programs whose version would have to fit the server's.
 */
final class ClusterCopy {

    /** As the manual says: made anew at every start, or of this server's life only. */
    private static final Set<String> EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map");
    private static final Pattern FIRST_SEGMENT = Pattern.compile("START WAL LOCATION: .* \\(file ([0-9A-F]{24})\\)");

    private ClusterCopy() {}

    /** @return the server's time at the beginning: what was committed before it is in the copy */
    static Instant take(Connection connection, Path cluster, Path target) throws SQLException, IOException {
        requireOneFolder(connection, cluster);
        Instant began;
        try (Statement statement = connection.createStatement()) {
            began = first(statement, "select clock_timestamp()").getTimestamp(1).toInstant();
            first(statement, "select pg_backup_start('chiso', true)");
            Folder.copy(cluster, target, ClusterCopy::isCopied);
            long segmentSize = first(statement, "select setting from pg_settings where name = 'wal_segment_size'")
                    .getLong(1);
            ResultSet end = first(statement, "select labelfile, pg_walfile_name(lsn) from pg_backup_stop(false)");
            String label = end.getString(1);
            String last = end.getString(2);
            Path labelFile = Files.writeString(target.resolve("backup_label"), label);
            // Written by ourselves, who may be root: the server must be able to read it.
            Folder.keepOwner(cluster, labelFile);
            Folder.copy(cluster.resolve("pg_wal"), target.resolve("pg_wal"), name -> name.getNameCount() == 1);
            WriteAheadLog.require(target.resolve("pg_wal"), first(label), last, segmentSize);
        }
        return began;
    }

    private static boolean isCopied(Path name) {
        String top = name.getName(0).toString();
        String last = name.getFileName().toString();
        return !LEFT_OUT.contains(top)
                && !last.startsWith("pgsql_tmp")
                && !last.startsWith("pg_internal.init")
                && (name.getNameCount() == 1 || !EMPTY.contains(top));
    }

    /** Files that lie elsewhere, or on another machine, would be missing without a word. */
    private static void requireOneFolder(Connection connection, Path cluster) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            String folder = first(statement, "show data_directory").getString(1);
            if (!Path.of(folder).toRealPath().equals(cluster.toRealPath())) {
                throw new BackupException("The server's data lie in " + folder + ", not in " + cluster);
            }
            if (!Folder.isEmpty(cluster.resolve("pg_tblspc"))) {
                throw new BackupException("The server has tablespaces of its own, which this copy does not know");
            }
        }
    }

    private static String first(String label) {
        Matcher first = FIRST_SEGMENT.matcher(label);
        if (!first.find()) {
            throw new BackupException("The server's label names no segment of its log: " + label);
        }
        return first.group(1);
    }

    private static ResultSet first(Statement statement, String sql) throws SQLException {
        ResultSet row = statement.executeQuery(sql);
        row.next();
        return row;
    }
}
