package vn.chiso.criteria.regulation.content;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Digits;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A limit in percent, points or the unit of an indicator, with its exact digits. */
@Digits(integer = 8, fraction = 4)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Bound {
    String message() default "{chiso.Bound}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
