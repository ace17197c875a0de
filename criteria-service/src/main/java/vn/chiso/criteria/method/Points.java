package vn.chiso.criteria.method;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An amount of points: {@code numeric(12,4)}, not negative. */
@DecimalMin("0")
@Digits(integer = 8, fraction = 4)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Points {
    String message() default "{chiso.Points}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
