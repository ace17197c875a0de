package vn.chiso.local.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.Gateway;

/**
 * The units of one file; whoever is above stands before whoever is below.
 *
 * @param username of somebody who may place all of them
 */
record UnitsLoading(String username, String file, String firstDay) implements Loading {

    @Override
    public String load(Gateway gateway, Sample sample) {
        Api admin = gateway.as(username);
        int created = 0;
        List<NamedCsvRecord> rows = sample.table(file);
        Units units = Units.of(admin);
        for (NamedCsvRecord row : rows) {
            if (!units.has(row.getField("code"))) {
                units.add(admin.post("/units", body(row, units)).body());
                created++;
            }
        }
        return rows.size() + " units of " + file + ", " + created + " of them new";
    }

    private Map<String, Object> body(NamedCsvRecord row, Units units) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "code", row.getField("code"),
                "name", row.getField("name"),
                "type", row.getField("type"),
                "validFrom", firstDay,
                "serves", several(row, "serves").stream().map(units::id).toList(),
                "aliases", several(row, "aliases")));
        if (!row.getField("parent").isEmpty()) {
            body.put("parentId", units.id(row.getField("parent")));
        }
        return body;
    }

    /** What stands in a column that not every file has. */
    private static List<String> several(NamedCsvRecord row, String column) {
        return row.findField(column)
                .filter(text -> !text.isEmpty())
                .map(text -> Arrays.asList(text.split("; ")))
                .orElse(List.of());
    }
}
