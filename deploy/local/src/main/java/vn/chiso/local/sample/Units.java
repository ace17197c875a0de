package vn.chiso.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.local.client.Api;

/** The units as criteria-service has them: ids by code, and by name as documents spell it. */
public final class Units {

    private final Map<String, String> idByCode = new HashMap<>();
    private final Map<String, String> codeByName = new HashMap<>();
    private final Map<String, String> nameById = new HashMap<>();

    private Units() {}

    public static Units read(Api api) {
        Units units = new Units();
        for (JsonNode unit : api.list("/units?limit=200")) {
            String code = unit.path("code").asText();
            units.idByCode.put(code, unit.path("id").asText());
            units.codeByName.put(unit.path("name").asText(), code);
            units.nameById.put(unit.path("id").asText(), unit.path("name").asText());
        }
        return units;
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

    public String codeOf(String name) {
        return known(codeByName, name);
    }

    public List<String> idsOfNames(List<String> names) {
        return names.stream().map(name -> id(codeOf(name))).toList();
    }

    private static String known(Map<String, String> map, String key) {
        String value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("There is no unit \"" + key + "\".");
        }
        return value;
    }
}
