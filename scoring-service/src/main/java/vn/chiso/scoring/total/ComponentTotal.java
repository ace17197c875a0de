package vn.chiso.scoring.total;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a component came to.
 *
 * @param applicableMaximum of its lines that apply
 * @param lines codes of these, in the order of the document
 */
public record ComponentTotal(ComponentKey key, BigDecimal points, BigDecimal applicableMaximum, List<String> lines) {

    public ComponentTotal {
        lines = List.copyOf(lines);
    }
}
