package vn.chiso.local.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.Gateway;

/** Definitions of indicators, among them the punctuality that the tasks feed back. */
final class IndicatorsLoading implements Loading {

    @Override
    public String load(Gateway gateway, Sample sample) {
        Api editor = gateway.as("danhmuc.tinh");
        Set<String> known = editor.list("/indicators?limit=200").stream()
                .map(indicator -> indicator.path("code").asText())
                .collect(Collectors.toSet());
        int created = 0;
        List<NamedCsvRecord> rows = sample.indicators();
        for (NamedCsvRecord row : rows) {
            if (!known.contains(row.getField("code"))) {
                editor.post("/indicators", body(row));
                created++;
            }
        }
        return rows.size() + " indicators, " + created + " of them new";
    }

    private static Map<String, Object> body(NamedCsvRecord row) {
        return Map.of(
                "code", row.getField("code"),
                "name", row.getField("name"),
                "unitOfMeasure", row.getField("unitOfMeasure"),
                "direction", row.getField("direction"),
                "scale", Integer.valueOf(row.getField("scale")),
                "sourceSystem", row.getField("sourceSystem"));
    }
}
