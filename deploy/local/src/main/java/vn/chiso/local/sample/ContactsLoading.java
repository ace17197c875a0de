package vn.chiso.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.Await;
import vn.chiso.local.client.Gateway;

/** Invented people, whom the reminders reach. */
final class ContactsLoading implements Loading {

    @Override
    public String load(Gateway gateway, Sample sample) {
        Api admin = gateway.as("quantri");
        Units units = Units.read(admin);
        int created = 0;
        List<NamedCsvRecord> rows = sample.contacts();
        for (NamedCsvRecord row : rows) {
            Map<String, Object> body = Map.of(
                    "name", row.getField("name"),
                    "username", row.getField("username"),
                    "email", row.getField("username") + "@chiso.example",
                    "unitId", units.id(row.getField("unit")),
                    "position", row.getField("position"));
            // The unit may not have reached notification-service yet.
            if (Await.known(() -> admin.list("/contacts?limit=200&unitId=" + body.get("unitId"))).stream()
                    .noneMatch(contact -> isSame(contact, row))) {
                admin.post("/contacts", body);
                created++;
            }
        }
        return rows.size() + " contacts, " + created + " of them new";
    }

    private static boolean isSame(JsonNode contact, NamedCsvRecord row) {
        return contact.path("username").asText().equals(row.getField("username"))
                && contact.path("position").asText().equals(row.getField("position"));
    }
}
