package vn.chiso.scoring.classification;

import java.util.List;
import java.util.UUID;

/**
 * The class of a unit.
 *
 * @param classCode null where it has none; the last reason says why
 * @param title the words of the document; null likewise
 * @param reasons in the order in which they applied
 */
public record Classified(UUID unitId, String classCode, String title, List<ClassReason> reasons) {

    public Classified {
        reasons = List.copyOf(reasons);
    }
}
