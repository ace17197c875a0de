package vn.chiso.criteria.tree;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Whether two values of a criterion mean the same: 0.5 and 0.50 are one amount, also inside a method. */
public final class Alike {

    private Alike() {}

    public static boolean same(Object one, Object other) {
        return switch (one) {
            case BigDecimal amount when other instanceof BigDecimal with -> amount.compareTo(with) == 0;
            case List<?> list when other instanceof List<?> with -> sameItems(list, with);
            case Record record
            when other != null && record.getClass() == other.getClass() ->
                Arrays.stream(record.getClass().getRecordComponents())
                        .allMatch(component -> same(value(component, one), value(component, other)));
            case null, default -> Objects.equals(one, other);
        };
    }

    private static boolean sameItems(List<?> list, List<?> other) {
        return list.size() == other.size()
                && IntStream.range(0, list.size()).allMatch(i -> same(list.get(i), other.get(i)));
    }

    private static Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Components of a public record can be read", e);
        }
    }
}
