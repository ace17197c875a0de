package vn.chiso.operations;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The classes of Kubernetes keep members that they do not know in a map of "additional properties". This finds them. */
final class StrictFields {

    private static final String OURS = "io.fabric8.kubernetes.api.model";

    private StrictFields() {}

    static void collect(Object object, String place, List<String> unknown) {
        if (object instanceof Collection<?> items) {
            items.forEach(item -> collect(item, place, unknown));
            return;
        }
        if (object == null
                || !object.getClass().getName().startsWith(OURS)
                || object.getClass().isEnum()) {
            return;
        }
        for (Method getter : object.getClass().getMethods()) {
            if (getter.getName().startsWith("get") && getter.getParameterCount() == 0) {
                Object value = value(getter, object);
                if (getter.getName().equals("getAdditionalProperties")) {
                    ((Map<?, ?>) value).keySet().forEach(name -> unknown.add(place + "." + name));
                } else {
                    collect(value, place + "." + getter.getName().substring(3), unknown);
                }
            }
        }
    }

    private static Object value(Method getter, Object object) {
        try {
            return getter.invoke(object);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
