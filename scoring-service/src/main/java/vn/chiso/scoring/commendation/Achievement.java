package vn.chiso.scoring.commendation;

import java.math.BigDecimal;
import java.util.List;
import vn.chiso.scoring.total.NodeTotal;

/**
 * What a unit came to in a year.
 *
 * @param classCode null where it has none
 * @param lateDossiers null where not known
 * @param areas the roots of the set that are part of the total
 */
public record Achievement(String unitType, String classCode, BigDecimal lateDossiers, List<NodeTotal> areas) {

    public Achievement {
        areas = List.copyOf(areas);
    }
}
