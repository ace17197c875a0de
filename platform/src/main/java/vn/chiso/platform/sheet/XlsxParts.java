package vn.chiso.platform.sheet;

import static vn.chiso.platform.sheet.XlsxXml.attribute;
import static vn.chiso.platform.sheet.XlsxXml.require;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Which parts a reader of a workbook opens as its sheets and its shared strings. The file itself says so, and no name has to
 * look like what the part is: the library follows any name, in whatever case.
 */
final class XlsxParts {

    private static final String TYPES = "[Content_Types].xml";
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
    private static final String STRINGS_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";
    private static final Set<String> WORKBOOK_TYPES = Set.of(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml");

    private final ZipFile zip;
    private final Set<String> sheetIds = new HashSet<>();
    private final Set<String> sheets = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> strings = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private int sheetCount;

    XlsxParts(ZipFile zip) throws IOException, XMLStreamException {
        this.zip = zip;
        require(zip.getEntry(WORKBOOK) != null);
        for (var part : named(TYPES)) {
            XlsxXml.walk(zip, part, element -> {
                if (element.getLocalName().equals("Override")) {
                    takeType(attribute(element, "ContentType"), attribute(element, "PartName"));
                }
            });
        }
        for (var part : named(WORKBOOK)) {
            XlsxXml.walk(zip, part, element -> {
                if (element.getLocalName().equals("sheet")) {
                    sheetCount++;
                    sheetIds.addAll(XlsxXml.attributes(element, "id"));
                }
            });
        }
        for (var part : named(RELATIONSHIPS)) {
            XlsxXml.walk(zip, part, element -> {
                if (element.getLocalName().equals("Relationship")) {
                    takeRelationship(attribute(element, "Id"), attribute(element, "Target"));
                }
            });
        }
    }

    int sheetCount() {
        return sheetCount;
    }

    boolean isSheet(ZipArchiveEntry part) {
        return sheets.contains(part.getName());
    }

    boolean isStrings(ZipArchiveEntry part) {
        return strings.contains(part.getName());
    }

    private void takeType(String type, String name) {
        if (type == null || name == null) {
            return;
        }
        if (WORKBOOK_TYPES.contains(type)) {
            require(name.equals("/" + WORKBOOK));
        } else if (type.equals(STRINGS_TYPE)) {
            strings.add(withoutSlash(name));
        }
    }

    private void takeRelationship(String id, String target) {
        if (id != null && target != null && sheetIds.contains(id)) {
            sheets.add(target.startsWith("/") ? withoutSlash(target) : "xl/" + target);
        }
    }

    private static String withoutSlash(String name) {
        return name.startsWith("/") ? name.substring(1) : name;
    }

    /** A package may hold a name twice, or in two cases; which of them is read is the library's choice. */
    private List<ZipArchiveEntry> named(String name) {
        return Collections.list(zip.getEntries()).stream()
                .filter(part -> part.getName().equalsIgnoreCase(name))
                .toList();
    }
}
