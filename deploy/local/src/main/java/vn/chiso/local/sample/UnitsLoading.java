package vn.chiso.local.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.Gateway;

/** The units the document names, and the province above them. */
final class UnitsLoading implements Loading {

    private static final String FIRST_DAY = "2000-01-01";

    @Override
    public String load(Gateway gateway, Sample sample) {
        Api admin = gateway.as("quantri");
        int created = 0;
        List<NamedCsvRecord> rows = sample.units();
        Units units = Units.read(admin);
        for (NamedCsvRecord row : rows) {
            if (!units.has(row.getField("code"))) {
                admin.post("/units", body(row, units));
                created++;
                units = Units.read(admin);
            }
        }
        return rows.size() + " units, " + created + " of them new";
    }

    private static Map<String, Object> body(NamedCsvRecord row, Units units) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "code", row.getField("code"),
                "name", row.getField("name"),
                "type", row.getField("type"),
                "validFrom", FIRST_DAY));
        if (!row.getField("parent").isEmpty()) {
            body.put("parentId", units.id(row.getField("parent")));
        }
        if (!row.getField("serves").isEmpty()) {
            body.put("serves", List.of(units.id(row.getField("serves"))));
        }
        if (!row.getField("aliases").isEmpty()) {
            body.put("aliases", List.of(row.getField("aliases")));
        }
        return body;
    }
}
