package vn.chiso.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** SHA256SUMS, as sha256sum writes and checks it. Written last: a back-up without it was not finished. */
final class Checksums {

    private static final String FILE = "SHA256SUMS";

    private Checksums() {}

    /** @param sums {@link #of} the folder */
    static void write(Path folder, List<String> sums) throws IOException {
        Files.write(folder.resolve(FILE), sums);
    }

    static void check(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(FILE))) {
            throw new BackupException(folder + " is no back-up, or one that was not finished: it has no " + FILE);
        }
        List<String> expected = Files.readAllLines(folder.resolve(FILE));
        List<String> found = of(folder);
        Set<String> known = Set.copyOf(found);
        Set<String> wanted = Set.copyOf(expected);
        List<String> different = Stream.concat(
                        expected.stream().filter(line -> !known.contains(line)),
                        found.stream().filter(line -> !wanted.contains(line)))
                .map(line -> line.substring(line.indexOf("  ") + 2))
                .distinct()
                .toList();
        if (!different.isEmpty()) {
            throw new BackupException("The back-up is not what was written: " + different);
        }
    }

    /** Of every file but the sums themselves. */
    static List<String> of(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(folder.resolve(FILE)))
                    .sorted()
                    .toList();
        }
        List<String> lines = new ArrayList<>();
        for (Path file : files) {
            lines.add(sha256(file) + "  " + folder.relativize(file));
        }
        return lines;
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
