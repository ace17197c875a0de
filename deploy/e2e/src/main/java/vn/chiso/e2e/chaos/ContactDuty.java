package vn.chiso.e2e.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Random;
import vn.chiso.local.client.Api;

/** An administrator enters people whom reminders may reach, and corrects their names. */
final class ContactDuty implements Duty {

    private final Api administrator;
    private final String unit;
    private int made;

    /** @param before number before the first that it gives: two of a kind must not make the same */
    ContactDuty(Api administrator, String unit, int before) {
        this.made = before;
        this.administrator = administrator;
        this.unit = unit;
    }

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public boolean once(Random chance) {
        made++;
        JsonNode contact = administrator.post("/contacts", body("")).body();
        if (chance.nextBoolean()) {
            String path = "/contacts/" + contact.path("id").asText();
            administrator.put(path, Api.etag(contact), body(" (đã sửa)"));
        }
        return true;
    }

    private Map<String, Object> body(String suffix) {
        return Map.of(
                "name", "Cán bộ thử " + made + suffix,
                "username", "thu." + made,
                "email", "thu." + made + "@chiso.example",
                "unitId", unit,
                "position", "OFFICER");
    }
}
