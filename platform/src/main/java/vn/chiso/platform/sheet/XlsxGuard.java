package vn.chiso.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
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
    private static final XMLInputFactory XML = factory();

    private long unpacked;
    private int cells;
    private int strings;

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

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
        var parts = Collections.list(zip.getEntries());
        requireAtMost(MOST_PARTS, parts.size());
        var workbook = zip.getEntry("xl/workbook.xml");
        if (workbook == null) {
            throw new ProblemException(SheetProblem.NOT_A_SPREADSHEET);
        }
        for (var part : parts) {
            long size = measure(zip, part);
            if (isStrings(part)) {
                requireAtMost(LARGEST_STRINGS, size);
            }
        }
        count(zip, workbook, "sheet", MOST_SHEETS);
        for (var part : parts) {
            if (isStrings(part)) {
                strings += count(zip, part, "si", MOST_STRINGS);
            }
        }
        for (var part : parts) {
            if (part.getName().startsWith("xl/worksheets/") && part.getName().endsWith(".xml")) {
                requirePlain(zip, part);
            } else if (part.getName().endsWith(".xml") || part.getName().endsWith(".rels")) {
                requireXml(zip, part);
            }
        }
    }

    private static boolean isStrings(ZipArchiveEntry part) {
        return part.getName().endsWith("sharedStrings.xml");
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

    private static int count(ZipFile zip, ZipArchiveEntry part, String element, int most)
            throws IOException, XMLStreamException {
        int found = 0;
        try (InputStream stream = zip.getInputStream(part)) {
            var xml = XML.createXMLStreamReader(stream);
            while (xml.hasNext()) {
                if (next(xml) == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(element)) {
                    requireAtMost(most, ++found);
                }
            }
        }
        return found;
    }

    /** A workbook declares no document type (ECMA-376 part 2, 8.1.4), and with it no entities that would be fetched or multiplied. */
    private static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        require(event != XMLStreamConstants.DTD && event != XMLStreamConstants.ENTITY_REFERENCE);
        return event;
    }

    private static void requireXml(ZipFile zip, ZipArchiveEntry part) throws IOException, XMLStreamException {
        try (InputStream stream = zip.getInputStream(part)) {
            var xml = XML.createXMLStreamReader(stream);
            while (xml.hasNext()) {
                next(xml);
            }
        }
    }

    private void requirePlain(ZipFile zip, ZipArchiveEntry sheet) throws IOException, XMLStreamException {
        String kind = null;
        try (InputStream stream = zip.getInputStream(sheet)) {
            var xml = XML.createXMLStreamReader(stream);
            while (xml.hasNext()) {
                if (next(xml) != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "c" -> kind = requireCell(xml);
                    case "v" -> requireValue(kind, xml.getElementText().strip());
                    default -> {
                        // Nothing that is allocated by what it says.
                    }
                }
            }
        }
    }

    private String requireCell(XMLStreamReader xml) {
        requireAtMost(MOST_CELLS, ++cells);
        var place = xml.getAttributeValue(null, "r");
        var kind = xml.getAttributeValue(null, "t");
        var style = xml.getAttributeValue(null, "s");
        require(place == null || PLACE.matcher(place).matches());
        require(kind == null || KINDS.contains(kind));
        require(style == null || style.matches("\\d{1,5}"));
        return kind == null ? "n" : kind;
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

    private static void require(boolean sound) {
        if (!sound) {
            throw new ProblemException(SheetProblem.NOT_A_SPREADSHEET);
        }
    }

    private static void requireAtMost(long limit, long found) {
        if (found > limit) {
            throw new ProblemException(SheetProblem.SPREADSHEET_TOO_LARGE, limit);
        }
    }
}
