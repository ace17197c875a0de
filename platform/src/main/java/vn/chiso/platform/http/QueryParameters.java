package vn.chiso.platform.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.chiso.platform.json.PlausibleDates;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.Violation;

/**
 * Names the query parameter that cannot be read. JAX-RS itself answers 404, as if the address were wrong; that is right for an id
 * in the path only.
 */
@Provider
public class QueryParameters implements ParamConverterProvider {

    private static final int UUID_LENGTH = 36;

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            UUID.class, QueryParameters::uuid,
            LocalDate.class, PlausibleDates::parse,
            OffsetDateTime.class, OffsetDateTime::parse,
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            long.class, Long::valueOf,
            Long.class, Long::valueOf,
            boolean.class, QueryParameters::bool,
            Boolean.class, QueryParameters::bool);

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        var reader = rawType.isEnum() ? constantOf(rawType) : READERS.get(rawType);
        if (reader == null) {
            return null;
        }
        return Stream.of(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .map(name -> new Named<T>(name, reader))
                .orElse(null);
    }

    private static Function<String, ?> constantOf(Class<?> type) {
        return text -> Stream.of(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    /** Java also reads shortened forms, which no client means. */
    private static UUID uuid(String text) {
        if (text.length() != UUID_LENGTH) {
            throw new IllegalArgumentException();
        }
        return UUID.fromString(text);
    }

    /** The framework says 0 for a primitive that is absent. */
    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false", "0" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private record Named<T>(String name, Function<String, ?> reader) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String value) {
            if (value == null) {
                return null;
            }
            try {
                return (T) reader.apply(value);
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw new ProblemException(PlatformProblem.MALFORMED_REQUEST)
                        .with(new Violation("?" + name, "wrong-type", null));
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
