package vn.chiso.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

/** The segments of a server's log, named by time line and number as PostgreSQL names its files. */
final class WriteAheadLog {

    private static final int TIME_LINE = 8;
    private static final int HALF = 16;
    private static final int HEX = 16;
    private static final long OF_A_FILE_NUMBER = 0x1_0000_0000L;

    private WriteAheadLog() {}

    /** @throws BackupException if one of them, from the first to the last, is not there whole */
    static void require(Path folder, String first, String last, long segmentSize) throws IOException {
        for (String segment : segments(first, last, segmentSize)) {
            Path file = folder.resolve(segment);
            if (!Files.exists(file) || Files.size(file) != segmentSize) {
                throw new BackupException("The server removed " + segment
                        + ", a part of its log, during the copy: raise wal_keep_size, and try again");
            }
        }
    }

    static List<String> segments(String first, String last, long segmentSize) {
        String timeLine = first.substring(0, TIME_LINE);
        if (!last.startsWith(timeLine)) {
            throw new BackupException("The server was promoted during the copy: try again");
        }
        return LongStream.rangeClosed(number(first, segmentSize), number(last, segmentSize))
                .mapToObj(number ->
                        timeLine + "%08X%08X".formatted(number / perFile(segmentSize), number % perFile(segmentSize)))
                .toList();
    }

    private static long number(String segment, long segmentSize) {
        return Long.parseLong(segment.substring(TIME_LINE, HALF), HEX) * perFile(segmentSize)
                + Long.parseLong(segment.substring(HALF), HEX);
    }

    private static long perFile(long segmentSize) {
        return OF_A_FILE_NUMBER / segmentSize;
    }
}
