package vn.chiso.platform.document;

import java.time.LocalDate;
import java.util.List;

/**
 * An official document that is mostly a table, or the appendix to one.
 *
 * @param fileName without ending
 * @param date of the document; the files carry it in place of the moment of their writing, so that each export gives the same bytes
 * @param tables of each a sheet in a workbook
 * @param notes below the last table
 * @param frame null for an appendix, which has that of its document
 */
public record OfficialDocument(
        String fileName,
        LocalDate date,
        Orientation orientation,
        List<Heading> headings,
        List<DocumentTable> tables,
        List<String> notes,
        OfficialFrame frame) {

    /** An appendix. */
    public OfficialDocument(
            String fileName,
            LocalDate date,
            Orientation orientation,
            List<Heading> headings,
            List<DocumentTable> tables,
            List<String> notes) {
        this(fileName, date, orientation, headings, tables, notes, null);
    }

    /** How the paper lies. */
    public enum Orientation {
        PORTRAIT,
        LANDSCAPE
    }

    public OfficialDocument {
        headings = List.copyOf(headings);
        tables = List.copyOf(tables);
        notes = notes.stream().map(PrintableText::of).toList();
    }

    /** What the file is called in the properties of its format. */
    public String title() {
        return headings.stream()
                .filter(heading -> heading.kind() == Heading.Kind.TITLE)
                .map(Heading::text)
                .findFirst()
                .orElse(fileName);
    }
}
