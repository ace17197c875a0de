package vn.chiso.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.stream.StreamSupport;
import vn.chiso.platform.sheet.SheetProblem;
import vn.chiso.platform.sheet.SheetRow;

/** Holds what a row says to the constraints that hold for a request with the same content. */
@ApplicationScoped
public class RowValidator {

    private final Validator validator;

    RowValidator(Validator validator) {
        this.validator = validator;
    }

    /**
     * @param columns by property, where the two differ in name
     * @return false if there is a fault; it stands at the row then
     */
    public boolean isValid(SheetRow row, Object said, Map<String, String> columns) {
        var violations = validator.validate(said);
        for (var violation : violations) {
            var property = property(violation);
            row.fault(columns.getOrDefault(property, property), SheetProblem.CELL_INVALID, violation.getMessage());
        }
        return violations.isEmpty();
    }

    private static String property(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() == ElementKind.PROPERTY)
                .findFirst()
                .map(jakarta.validation.Path.Node::getName)
                .orElse(null);
    }
}
