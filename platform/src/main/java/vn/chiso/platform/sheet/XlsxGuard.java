package vn.chiso.platform.sheet;

import static vn.chiso.platform.sheet.XlsxXml.require;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import vn.chiso.platform.problem.ProblemException;

/**
 * Looks a workbook through before a library reads it whole. A few bytes can ask for gigabytes: a cell far to the right, a
 * string by an index that is not there, a number with a huge exponent.
 */
final class XlsxGuard {

    /** A file of the largest size that is accepted unpacks to far less; a bomb to far more. */
    private static final long LARGEST_UNPACKED = 128L * 1024 * 1024;

    private static final int MOST_PARTS = 1_000;
    private static final int MOST_SHEETS = 20;
    private static final int MOST_CELLS = 2_000_000;
    /** Shared strings are held in memory whole, and each costs more there than the few bytes of an empty one in the file. */
    private static final int MOST_STRINGS = 500_000;

    private static final long LARGEST_STRINGS = 32L * 1024 * 1024;
    /** A to ZZ: far more than any layout has. */
    private static final Pattern PLACE = Pattern.compile("[A-Z]{1,2}[1-9]\\d{0,6}");

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,2})?");
    private static final Set<String> KINDS = Set.of("s", "str", "inlineStr", "n", "b", "e");

    private long unpacked;
    private int cells;
    private int strings;
    /** Of the cell that was met last: how it is to be read, and the column to which its row is filled. */
    private String kind;

    private int column;

    /**
     * @return whether the workbook has number formats, without which no number is a date
     * @throws ProblemException if a library should not see the file
     */
    static boolean check(byte[] content) throws IOException, XMLStreamException {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            new XlsxGuard().check(zip);
            return zip.getEntry("xl/styles.xml") != null;
        }
    }

    private void check(ZipFile zip) throws IOException, XMLStreamException {
        var all = Collections.list(zip.getEntries());
        requireAtMost(MOST_PARTS, all.size());
        var sizes = new HashMap<ZipArchiveEntry, Long>();
        for (var part : all) {
            sizes.put(part, measure(zip, part));
        }
        var parts = new XlsxParts(zip);
        requireAtMost(MOST_SHEETS, parts.sheetCount());
        for (var part : all) {
            if (parts.isStrings(part)) {
                requireAtMost(LARGEST_STRINGS, sizes.get(part));
                XlsxXml.walk(zip, part, this::requireFewStrings);
            }
        }
        for (var part : all) {
            if (parts.isSheet(part)) {
                requirePlain(zip, part);
            } else if (part.getName().endsWith(".xml") || part.getName().endsWith(".rels")) {
                XlsxXml.walk(zip, part, element -> {});
            }
        }
    }

    private void requireFewStrings(XMLStreamReader element) {
        if (element.getLocalName().equals("si")) {
            requireAtMost(MOST_STRINGS, ++strings);
        }
    }

    private long measure(ZipFile zip, ZipArchiveEntry part) throws IOException {
        long before = unpacked;
        var buffer = new byte[64 * 1024];
        try (var stream = zip.getInputStream(part)) {
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                unpacked += n;
                requireAtMost(LARGEST_UNPACKED, unpacked);
            }
        }
        return unpacked - before;
    }

    private void requirePlain(ZipFile zip, ZipArchiveEntry sheet) throws IOException, XMLStreamException {
        XlsxXml.walk(zip, sheet, element -> {
            switch (element.getLocalName()) {
                case "row" -> column = 0;
                case "c" -> requireCell(element);
                case "v" -> requireValue(kind, element.getElementText().strip());
                default -> {
                    // Nothing that is allocated by what it says.
                }
            }
        });
    }

    /** Counted are the places up to the cell: the library, and we after it, keep a row as a list of all of them. */
    private void requireCell(XMLStreamReader cell) {
        var place = XlsxXml.attribute(cell, "r");
        var type = XlsxXml.attribute(cell, "t");
        var style = XlsxXml.attribute(cell, "s");
        require(place == null || PLACE.matcher(place).matches());
        require(type == null || KINDS.contains(type));
        require(style == null || style.matches("\\d{1,5}"));
        int at = place == null ? column + 1 : columnOf(place);
        cells += Math.max(1, at - column);
        requireAtMost(MOST_CELLS, cells);
        column = Math.max(column, at);
        kind = type == null ? "n" : type;
    }

    /** A is 1, Z 26, AA 27. */
    private static int columnOf(String place) {
        int column = 0;
        for (int i = 0; Character.isLetter(place.charAt(i)); i++) {
            column = column * 26 + place.charAt(i) - 'A' + 1;
        }
        return column;
    }

    private void requireValue(String kind, String value) {
        switch (kind) {
            case "s" -> require(value.matches("\\d{1,9}") && Integer.parseInt(value) < strings);
            case "n" -> require(value.isEmpty() || NUMBER.matcher(value).matches());
            case "b" -> require(value.equals("0") || value.equals("1"));
            case null, default -> {
                // Text says what it says.
            }
        }
    }

    private static void requireAtMost(long limit, long found) {
        if (found > limit) {
            throw new ProblemException(SheetProblem.SPREADSHEET_TOO_LARGE, limit);
        }
    }
}
