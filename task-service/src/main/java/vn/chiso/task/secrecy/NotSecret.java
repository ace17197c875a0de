package vn.chiso.task.secrecy;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A free text that does not bear the marking of a state secret. Every text that people enter is held to it. */
@Constraint(validatedBy = NotSecret.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NotSecret {
    String message() default "{chiso.NotSecret}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Null is left to {@code @NotNull}. */
    class Check implements ConstraintValidator<NotSecret, String> {
        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return SecretMarking.in(text).isEmpty();
        }
    }
}
