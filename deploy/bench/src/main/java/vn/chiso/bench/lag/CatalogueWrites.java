package vn.chiso.bench.lag;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.chiso.local.client.Api;
import vn.chiso.local.client.Gateway;
import vn.chiso.local.sample.Sample;
import vn.chiso.local.sample.Units;

/** One of each kind that criteria-service tells of, with a number of its own. */
final class CatalogueWrites {

    private static final String LONG_AGO = "2020-01-01";
    private static final int FIRST_YEAR = 2030;
    private static final int LAST_YEAR = 2999;

    private final Api administrator;
    private final Api editor;
    private final Api districtEditor;
    private final String province;
    private final String district;
    private final MappedSets mapped;
    private final AtomicInteger calendars = new AtomicInteger(FIRST_YEAR);
    private String mappingVersion;

    /** @param mapped of which results were published, so that a mapping tells of their recovery as well */
    CatalogueWrites(Gateway gateway, MappedSets mapped) {
        this.administrator = gateway.as("quantri");
        this.editor = gateway.as("danhmuc.tinh");
        this.districtEditor = gateway.as("danhmuc.vl");
        this.mapped = mapped;
        var units = Units.of(administrator);
        this.province = units.id(Sample.PROVINCE);
        this.district = units.id(Sample.DISTRICT);
    }

    void unit(int number) {
        var body = Map.of(
                "code",
                "DO.K" + number,
                "name",
                "Đơn vị đo " + number,
                "type",
                "DIVISION",
                "parentId",
                province,
                "validFrom",
                "2000-01-01");
        administrator.post("/units", body);
    }

    void unitGroup(int number) {
        var body = Map.of(
                "code",
                "DO.N" + number,
                "name",
                "Khối đo " + number,
                "ownerUnitId",
                province,
                "members",
                List.of(Map.of("unitId", district, "from", LONG_AGO)));
        administrator.post("/unit-groups", body);
    }

    void indicator(int number) {
        var body = Map.of(
                "code",
                "DO_" + number,
                "name",
                "Chỉ số đo " + number,
                "unitOfMeasure",
                "%",
                "direction",
                "HIGHER_IS_BETTER",
                "scale",
                2);
        administrator.post("/indicators", body);
    }

    /** Of a year that nobody asks for; there are enough for eight minutes. */
    void calendar(int number) {
        int year = calendars.getAndIncrement();
        if (year > LAST_YEAR) {
            return;
        }
        var source = Map.of("number", number + "/VPCP", "date", "2024-01-02", "issuer", "Văn phòng Chính phủ");
        var day = Map.of("date", year + "-01-01", "kind", "HOLIDAY", "name", "Tết Dương lịch", "source", source);
        editor.post("/calendars", Map.of("year", year, "document", source, "entries", List.of(day)));
    }

    void regulation(int number) {
        var bands = List.of(
                Map.of("classCode", "A", "title", "Loại A", "from", 70),
                Map.of("classCode", "B", "title", "Loại B", "to", 70));
        var body = Map.of(
                "programme", "DO_" + number,
                "title", "Quy định đo " + number,
                "periods", List.of(Sample.YEAR_SCORED),
                "complete", true,
                "decision", decision(number),
                "groups", List.of(Map.of("label", "Khối", "measure", "INDEX_PERCENT", "bands", bands)),
                "tiePolicy", Map.of("kind", "SHARED_RANK", "numbering", "SKIPPING"));
        var draft = administrator.post("/regulations", body);
        administrator.post("/regulations/" + draft.text("id") + "/publication", draft.etag(), Map.of());
    }

    /** Who answers for the set's only criterion as well. */
    void criteriaSet(int number) {
        var head = Map.of(
                "programme",
                "DO_" + number,
                "title",
                "Bộ tiêu chí đo " + number,
                "period",
                Sample.YEAR_SCORED,
                "decision",
                decision(number),
                "coverage",
                "FULL",
                "rounding",
                Map.of("scale", 2, "mode", "HALF_UP"));
        var criterion = Map.of(
                "code",
                "1",
                "title",
                "Tiêu chí đo",
                "maxPoints",
                1,
                "method",
                Map.of("kind", "BINARY", "input", "done"),
                "naPolicy",
                Map.of("kind", "EXCLUDED"),
                "evidenceRequired",
                false);
        var draft = editor.post("/criteria-sets", head);
        var path = "/criteria-sets/" + draft.text("id");
        var changed = editor.put(path + "/nodes", draft.etag(), List.of(criterion));
        editor.post(path + "/publication", changed.etag(), Map.of());
        var responsibility = Map.of(
                "criteriaSetId",
                draft.text("id"),
                "criterionCode",
                "1",
                "assessedUnitId",
                district,
                "leadUnitIds",
                List.of(district),
                "from",
                LONG_AGO,
                "source",
                Map.of("number", number + "/UBND", "date", "2023-11-20", "issuerUnitId", district));
        districtEditor.post("/responsibilities", responsibility);
    }

    /** Said again with another reason. */
    void mapping(int number) {
        var path = "/criteria-sets/%s/mappings/%s".formatted(mapped.later(), mapped.former());
        var body = Map.of("othersKeepCode", true, "reason", "Đối chiếu lần " + number, "entries", List.of());
        mappingVersion = editor.put(path, mappingVersion, body).etag();
    }

    private Map<String, Object> decision(int number) {
        return Map.of("number", number + "/QĐ-DO", "date", "2023-06-29", "issuerUnitId", province);
    }
}
