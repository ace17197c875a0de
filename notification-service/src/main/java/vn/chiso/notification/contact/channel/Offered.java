package vn.chiso.notification.contact.channel;

import jakarta.inject.Inject;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.chiso.notification.contact.Channel;

/** That messages can go out by the channel here. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE_USE)
@Constraint(validatedBy = Offered.Check.class)
public @interface Offered {

    String message() default "{chiso.Offered}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Null is somebody else's matter. */
    class Check implements ConstraintValidator<Offered, Channel> {

        private final OfferedChannels channels;

        @Inject
        Check(OfferedChannels channels) {
            this.channels = channels;
        }

        @Override
        public boolean isValid(Channel channel, ConstraintValidatorContext context) {
            return channel == null || channels.all().contains(channel);
        }
    }
}
