package vn.chiso.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.stream.StreamSupport;
import vn.chiso.platform.problem.Constraints;
import vn.chiso.platform.sheet.SheetProblem;
import vn.chiso.platform.sheet.SheetRow;

/** Holds what a row says to the constraints that hold for a request with the same content. */
@ApplicationScoped
public class RowValidator {

    private final Validator validator;
    private final Constraints constraints;

    RowValidator(Validator validator, Constraints constraints) {
        this.validator = validator;
        this.constraints = constraints;
    }

    /**
     * What is wrong with a cell that a fault names already is not told: it may only follow from that fault.
     *
     * @param columns by property, where the two differ in name
     * @return false if the row breaks a constraint
     */
    public boolean isValid(SheetRow row, Object said, Map<String, String> columns) {
        var violations = validator.validate(said);
        var news = violations.stream()
                .filter(violation -> !row.isFaulty(column(violation, columns)))
                .toList();
        for (var violation : news) {
            row.fault(column(violation, columns), SheetProblem.CELL_INVALID, constraints.text(violation));
        }
        return violations.isEmpty();
    }

    private static String column(ConstraintViolation<?> violation, Map<String, String> columns) {
        var property = property(violation);
        return columns.getOrDefault(property, property);
    }

    private static String property(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() == ElementKind.PROPERTY)
                .findFirst()
                .map(jakarta.validation.Path.Node::getName)
                .orElse(null);
    }
}
