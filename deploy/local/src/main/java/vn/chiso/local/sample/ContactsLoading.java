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
        Units units = Units.of(admin);
        int created = 0;
        List<NamedCsvRecord> rows = sample.contacts();
        // Not unit by unit: a contact whose unit has ended by the business date has moved on to another.
        List<JsonNode> known = Await.known(() -> admin.list("/contacts?limit=200"));
        for (NamedCsvRecord row : rows) {
            if (known.stream().noneMatch(contact -> isSame(contact, row))) {
                Map<String, Object> body = body(row, units);
                // The unit may not have reached notification-service yet.
                Await.known(() -> admin.post("/contacts", body));
                created++;
            }
        }
        return rows.size() + " contacts, " + created + " of them new";
    }

    private static Map<String, Object> body(NamedCsvRecord row, Units units) {
        return Map.of(
                "name", row.getField("name"),
                "username", row.getField("username"),
                "email", row.getField("username") + "@chiso.example",
                "unitId", units.id(row.getField("unit")),
                "position", row.getField("position"));
    }

    private static boolean isSame(JsonNode contact, NamedCsvRecord row) {
        return contact.path("username").asText().equals(row.getField("username"))
                && contact.path("position").asText().equals(row.getField("position"));
    }
}
