package vn.chiso.platform.document.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Packs an office file anew without what the libraries leave to chance, the moment of its writing and the order of merged cells: same
 * content, same bytes.
 */
public final class TimelessArchive {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern WRITTEN =
            Pattern.compile("(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:(?:created|modified)>)");

    private static final String SHEETS = "xl/worksheets/";
    private static final Pattern MERGED = Pattern.compile("(?:<mergeCell ref=\"[A-Z0-9:]+\"/>)+");
    private static final Pattern NEXT_MERGED = Pattern.compile("(?<=/>)");

    private TimelessArchive() {}

    /** @param date that stands in the place of that moment */
    public static byte[] of(byte[] file, LocalDate date) throws IOException {
        var target = new ByteArrayOutputStream(file.length);
        try (var source = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get();
                var packed = new ZipOutputStream(target)) {
            for (var part : Collections.list(source.getEntries())) {
                var entry = new ZipEntry(part.getName());
                entry.setTimeLocal(date.atStartOfDay());
                packed.putNextEntry(entry);
                var content = source.getInputStream(part).readAllBytes();
                packed.write(settled(part.getName(), content, date));
            }
        }
        return target.toByteArray();
    }

    private static byte[] settled(String part, byte[] content, LocalDate date) {
        if (part.equals(PROPERTIES)) {
            return dated(content, date);
        }
        return part.startsWith(SHEETS) && part.endsWith(".xml") ? ordered(content) : content;
    }

    private static byte[] ordered(byte[] sheet) {
        var text = new String(sheet, StandardCharsets.UTF_8);
        return MERGED.matcher(text)
                .replaceAll(merged ->
                        NEXT_MERGED.splitAsStream(merged.group()).sorted().collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] dated(byte[] properties, LocalDate date) {
        var text = new String(properties, StandardCharsets.UTF_8);
        return WRITTEN.matcher(text).replaceAll("$1" + date + "T00:00:00Z$2").getBytes(StandardCharsets.UTF_8);
    }
}
