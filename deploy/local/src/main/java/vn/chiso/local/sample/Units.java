package vn.chiso.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.chiso.local.client.Api;

/** The units as criteria-service has them: ids by code, names by id. */
public final class Units {

    private final Map<String, String> idByCode = new HashMap<>();
    private final Map<String, String> nameById = new HashMap<>();

    private Units() {}

    public static Units read(Api api) {
        Units units = new Units();
        for (JsonNode unit : api.list("/units?limit=200")) {
            units.add(unit);
        }
        return units;
    }

    /** What was created since. */
    void add(JsonNode unit) {
        String id = unit.path("id").asText();
        idByCode.put(unit.path("code").asText(), id);
        nameById.put(id, unit.path("name").asText());
    }

    public Collection<String> ids() {
        return idByCode.values();
    }

    boolean has(String code) {
        return idByCode.containsKey(code);
    }

    public String id(String code) {
        return known(idByCode, code);
    }

    public String name(String id) {
        return known(nameById, id);
    }

    private static String known(Map<String, String> map, String key) {
        String value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("There is no unit \"" + key + "\".");
        }
        return value;
    }
}
