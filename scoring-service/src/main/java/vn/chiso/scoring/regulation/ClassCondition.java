package vn.chiso.scoring.regulation;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What bars classes from a unit whose points would be enough: it falls to another class, whose own conditions then hold.
 *
 * @param legalBasis null where the document names none
 */
public record ClassCondition(List<String> classes, ClassRequirement requires, String fallsTo, String legalBasis) {

    public ClassCondition {
        classes = List.copyOf(classes);
        requireNonNull(requires);
        requireNonNull(fallsTo);
    }
}
