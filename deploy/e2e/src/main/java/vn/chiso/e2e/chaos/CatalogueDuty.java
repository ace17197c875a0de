package vn.chiso.e2e.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.chiso.local.client.Api;

/** An administrator enters units and indicators, and corrects each a few times. */
final class CatalogueDuty implements Duty {

    private static final int MOST_CORRECTIONS = 3;

    private final Api administrator;
    private final String province;
    private int made;

    /** @param before number before the first that it gives: two of a kind must not make the same */
    CatalogueDuty(Api administrator, String province, int before) {
        this.made = before;
        this.administrator = administrator;
        this.province = province;
    }

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public boolean once(Random chance) {
        made++;
        if (chance.nextBoolean()) {
            keep("/units", unit(0), chance);
        } else {
            keep("/indicators", indicator(0), chance);
        }
        return true;
    }

    private void keep(String collection, Map<String, Object> body, Random chance) {
        JsonNode state = administrator.post(collection, body).body();
        int corrections = chance.nextInt(MOST_CORRECTIONS + 1);
        for (int i = 1; i <= corrections; i++) {
            Map<String, Object> corrected = collection.equals("/units") ? unit(i) : indicator(i);
            String path = collection + "/" + state.path("id").asText();
            state = administrator.put(path, Api.etag(state), corrected).body();
        }
    }

    private Map<String, Object> unit(int correction) {
        Map<String, Object> unit = new HashMap<>(Map.of(
                "code",
                "QT.K" + made,
                "name",
                "Đơn vị thử " + made + " lần " + correction,
                "type",
                "DIVISION",
                "parentId",
                province,
                "validFrom",
                "2000-01-01",
                "aliases",
                List.of("Đvt " + made + "." + correction)));
        // What came to an end passes its history on to the unit above.
        if (made % 3 == 0) {
            unit.put("validTo", "2010-01-01");
        }
        return unit;
    }

    private Map<String, Object> indicator(int correction) {
        return Map.of(
                "code",
                "THU_" + made,
                "name",
                "Chỉ số thử " + made + " lần " + correction,
                "unitOfMeasure",
                "%",
                "direction",
                "HIGHER_IS_BETTER",
                "scale",
                2);
    }
}
