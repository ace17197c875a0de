package vn.chiso.task.punctuality;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a transactional method that changes assignments in several steps: the figures of all units are recomputed when it is through. A
 * step that held units' locks while the next one waits for rows could meet another such method that does it the other way round.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface PunctualityLast {}
