package vn.chiso.platform.idempotency;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;

/** Requests as they are compared: the same content is the same text in every process. Sets of constants have no order by themselves. */
@Singleton
class AskedJson {

    private final ObjectMapper json;

    AskedJson(ObjectMapper json) {
        this.json = json.copy().registerModule(new SimpleModule().addSerializer(new SortedConstants()));
    }

    String write(Object asked) {
        try {
            return json.writeValueAsString(asked);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + asked.getClass(), e);
        }
    }

    private static final class SortedConstants extends StdSerializer<Set<?>> {

        private static final long serialVersionUID = 1;

        SortedConstants() {
            super(Set.class, false);
        }

        @Override
        public void serialize(Set<?> values, JsonGenerator target, SerializerProvider provider) throws IOException {
            target.writeStartArray();
            for (var value : sorted(values)) {
                provider.defaultSerializeValue(value, target);
            }
            target.writeEndArray();
        }

        private static Collection<?> sorted(Set<?> values) {
            return values.stream().allMatch(Enum.class::isInstance)
                    ? values.stream()
                            .sorted(Comparator.comparing(value -> ((Enum<?>) value).name()))
                            .toList()
                    : values;
        }
    }
}
