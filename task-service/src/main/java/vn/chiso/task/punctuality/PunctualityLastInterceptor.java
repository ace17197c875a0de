package vn.chiso.task.punctuality;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Inside the transaction: a method that fails takes what it postponed with it. */
@PunctualityLast
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class PunctualityLastInterceptor {

    private final PunctualityFigures figures;

    PunctualityLastInterceptor(PunctualityFigures figures) {
        this.figures = figures;
    }

    @AroundInvoke
    Object last(InvocationContext invocation) throws Exception {
        figures.postpone();
        var result = invocation.proceed();
        figures.recomputePostponed();
        return result;
    }
}
