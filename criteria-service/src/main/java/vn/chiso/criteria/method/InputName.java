package vn.chiso.criteria.method;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name under which a measured value is entered: a letter, then letters, digits or underscores. */
@Pattern(regexp = "^[A-Za-z][A-Za-z0-9_]*$")
@Size(max = 60)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface InputName {
    String message() default "{chiso.InputName}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
