package vn.chiso.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import jakarta.inject.Singleton;

/** Answers as they are kept: as the client got them, without what is {@link ShownOnce}. */
@Singleton
class KeptJson {

    private final ObjectMapper json;

    KeptJson(ObjectMapper json) {
        var usual = json.getSerializationConfig().getAnnotationIntrospector();
        this.json = json.copy();
        this.json.setAnnotationIntrospector(new AnnotationIntrospectorPair(new WithoutShownOnce(), usual));
    }

    String write(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + answer.getClass(), e);
        }
    }

    private static final class WithoutShownOnce extends NopAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public boolean hasIgnoreMarker(AnnotatedMember member) {
            return member.hasAnnotation(ShownOnce.class);
        }
    }
}
