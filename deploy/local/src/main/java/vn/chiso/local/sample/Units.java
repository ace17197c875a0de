package vn.chiso.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.chiso.local.client.Api;

/**
 * The units that the sample names, as criteria-service has them. Each is asked for when it is needed, and once: beside them may
 * stand a whole country.
 */
public final class Units {

    private final Api api;
    private final Map<String, String> idByCode = new HashMap<>();

    private Units(Api api) {
        this.api = api;
    }

    public static Units of(Api api) {
        return new Units(api);
    }

    /** What was created since. */
    void add(JsonNode unit) {
        idByCode.put(unit.path("code").asText(), unit.path("id").asText());
    }

    boolean has(String code) {
        return find(code).isPresent();
    }

    public String id(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("There is no unit \"" + code + "\"."));
    }

    private Optional<String> find(String code) {
        if (!idByCode.containsKey(code)) {
            api.get("/units?code=" + Api.encoded(code)).body().path("items").forEach(this::add);
        }
        return Optional.ofNullable(idByCode.get(code));
    }
}
