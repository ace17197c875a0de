package vn.chiso.scoring.export.document;

import java.time.LocalDate;
import java.util.List;

/**
 * An appendix to an official document.
 *
 * @param fileName without ending
 * @param date of the document; the files carry it in place of the moment of their writing, so that each export gives the same bytes
 * @param tables of each a sheet in a workbook
 * @param notes below the last table
 */
public record OfficialDocument(
        String fileName,
        LocalDate date,
        Orientation orientation,
        List<Heading> headings,
        List<DocumentTable> tables,
        List<String> notes) {

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
