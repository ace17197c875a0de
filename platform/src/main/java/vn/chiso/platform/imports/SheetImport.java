package vn.chiso.platform.imports;

import java.util.List;
import java.util.Map;
import vn.chiso.platform.sheet.SheetFile;
import vn.chiso.platform.sheet.SheetLayout;

/** How the tables of one collection are taken over. A bean of this type is found by the name of its collection. */
public interface SheetImport {

    /** The last part of its path: {@code units}. */
    String collection();

    /** The sheets of a file, the one that a CSV file holds last. */
    List<SheetLayout> layouts();

    /**
     * Refuses those who could import nothing at all; what they may import is decided row by row.
     *
     * @throws vn.chiso.platform.problem.ProblemException if the caller may not
     */
    void requireMayImport(Map<String, String> parameters);

    /**
     * What the check and the application shall know of the moment the file came in: the versions of what it is going to
     * change, so that nobody is overwritten who changes it before the file is applied.
     *
     * @param parameters of the request; those answered take their place
     */
    default Map<String, String> noted(SheetFile file, Map<String, String> parameters) {
        return parameters;
    }

    /**
     * Takes over every row, on behalf of the author, in the transaction around it. A check calls the very same and then
     * rolls back. Rows that break a rule become faults, and one fault forbids the whole.
     */
    ImportCounts run(SheetFile file, Map<String, String> parameters, ImportProgress progress);
}
