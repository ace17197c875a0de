package vn.chiso.scoring.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Methods as a criteria set writes them, with single quotes for the eye. */
final class Methods {

    private Methods() {}

    static ScoringMethod read(String json) {
        try {
            return MethodReader.read(new ObjectMapper().readTree(json.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
