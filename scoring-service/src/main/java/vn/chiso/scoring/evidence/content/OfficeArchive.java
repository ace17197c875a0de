package vn.chiso.scoring.evidence.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Which office document a zip is. Only the parts that say so are read, and never more of them than a document has; the rest
 * is not unpacked, whatever it would come to.
 */
final class OfficeArchive {

    private static final int ZIP_START = 0x04034b50;
    private static final int END_START = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int END_ENTRIES = 10;
    private static final int END_DIRECTORY_SIZE = 12;
    private static final int END_COMMENT = 20;

    private static final int MOST_PARTS = 10_000;
    private static final long LARGEST_DIRECTORY = 2 * 1024 * 1024;
    private static final int LARGEST_TEXT = 1024 * 1024;

    private OfficeArchive() {}

    static boolean isZip(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.size() >= END_SIZE && read(channel, 0, Integer.BYTES).getInt(0) == ZIP_START;
        }
    }

    static Optional<EvidenceType> type(Path file) throws IOException {
        if (!hasSmallDirectory(file)) {
            return Optional.empty();
        }
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (zip.stream().anyMatch(part -> isMacro(part.getName()))) {
                return Optional.empty();
            }
            return openDocument(zip).or(() -> openXml(zip));
        } catch (ZipException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /**
     * The library reads the whole directory into memory. So its size, which stands at the very end, is looked at first; an
     * archive with a comment behind it could show two ends.
     */
    private static boolean hasSmallDirectory(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var end = read(channel, channel.size() - END_SIZE, END_SIZE);
            return end.getInt(0) == END_START
                    && end.getShort(END_COMMENT) == 0
                    && Short.toUnsignedInt(end.getShort(END_ENTRIES)) <= MOST_PARTS
                    && Integer.toUnsignedLong(end.getInt(END_DIRECTORY_SIZE)) <= LARGEST_DIRECTORY;
        }
    }

    private static boolean isMacro(String part) {
        var name = part.toLowerCase(Locale.ROOT);
        return name.endsWith("vbaproject.bin") || name.startsWith("basic/");
    }

    private static Optional<EvidenceType> openDocument(ZipFile zip) {
        return text(zip, "mimetype")
                .flatMap(EvidenceType::of)
                .filter(EvidenceType::isOpenDocument)
                .filter(type -> zip.getEntry("content.xml") != null);
    }

    /** A document is what its main part is said to be; one with macros is said to be something else. */
    private static Optional<EvidenceType> openXml(ZipFile zip) {
        return text(zip, "[Content_Types].xml")
                .filter(types -> zip.getEntry("_rels/.rels") != null)
                .flatMap(types -> Stream.of(EvidenceType.values())
                        .filter(EvidenceType::isOpenXml)
                        .filter(type -> types.contains("\"" + type.mediaType() + ".main+xml\""))
                        .findFirst());
    }

    private static Optional<String> text(ZipFile zip, String part) {
        var entry = zip.getEntry(part);
        if (entry == null) {
            return Optional.empty();
        }
        try (var stream = zip.getInputStream(entry)) {
            return Optional.of(new String(stream.readNBytes(LARGEST_TEXT), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.read(bytes, from);
        return bytes;
    }
}
