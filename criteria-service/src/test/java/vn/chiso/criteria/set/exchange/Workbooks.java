package vn.chiso.criteria.set.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import vn.chiso.platform.sheet.SheetFormat;
import vn.chiso.platform.sheet.SheetWriter;

/** Workbooks of sets, as people and attackers make them. */
final class Workbooks {

    static final String CRITERIA_PART = "xl/worksheets/sheet2.xml";

    private Workbooks() {}

    static byte[] of(List<Object> head, List<List<Object>> criteria) {
        var target = new ByteArrayOutputStream();
        try {
            SheetWriter.write(
                    target,
                    SheetFormat.XLSX,
                    List.of(
                            new SheetWriter.Table(SetSheets.HEAD, List.of(head).iterator()),
                            new SheetWriter.Table(SetSheets.CRITERIA, criteria.iterator())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toByteArray();
    }

    /** An extract of the year 2023 by the province, derived from the framework if there is one. */
    static List<Object> head(String title, String framework) {
        return Arrays.asList(
                "TASK_COMPLETION",
                title,
                "2023",
                "1371/QĐ-UBND",
                LocalDate.of(2023, 6, 29),
                "QT",
                "EXTRACT",
                null,
                null,
                null,
                framework,
                null,
                null);
    }

    static List<Object> leaf(String code, String title, String maxPoints) {
        return Arrays.asList(
                code,
                title,
                null,
                new BigDecimal(maxPoints),
                "{\"kind\":\"MANUAL\"}",
                "EXCLUDED",
                false,
                null,
                null,
                null,
                null,
                null);
    }

    static String part(byte[] workbook, String part) {
        return new String(parts(workbook).get(part), StandardCharsets.UTF_8);
    }

    /** The same workbook with one part changed; what is not ASCII stands there as {@code &#x…;}. */
    static byte[] changed(byte[] workbook, String part, UnaryOperator<String> change) {
        var content = part(workbook, part);
        var changed = change.apply(content);
        assertThat(changed).as(part).isNotEqualTo(content);
        var parts = parts(workbook);
        parts.put(part, changed.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    /** The same workbook with more parts, each of as many zeros. */
    static byte[] withParts(byte[] workbook, int count, int size) {
        var parts = parts(workbook);
        var zeros = new byte[size];
        for (int i = 0; i < count; i++) {
            parts.put("xl/media/" + i + ".bin", zeros);
        }
        return zip(parts);
    }

    private static Map<String, byte[]> parts(byte[] workbook) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        var target = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(target)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toByteArray();
    }
}
