package vn.chiso.criteria.regulation.content;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a class is called among machines: {@code COMPLETED_WELL}, {@code A}. */
@Pattern(regexp = "^[A-Z][A-Z0-9_]*$")
@Size(max = 40)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ClassCode {
    String message() default "{chiso.ClassCode}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
