package vn.chiso.platform.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method for POST that returns a {@code Response}: with an {@code Idempotency-Key} header the effect happens
 * once, and a repeated request is given the first answer. The key is stored in the transaction of the effect; the same key
 * with another request is refused with 422.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
