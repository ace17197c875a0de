package vn.chiso.criteria.reorganisation;

import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;

import io.restassured.response.ValidatableResponse;
import vn.chiso.criteria.SampleCatalogue;
import vn.chiso.testing.Baseline;

/** Vĩnh Linh before the reform of 2025-07-01: a district with two of its communes, each with an office. */
public final class TwoTier {

    public static final String REFORM = "2025-07-01";

    public final SampleCatalogue.Units units = SampleCatalogue.fresh();
    public final String benQuan = commune("QT.VL.BQ", "UBND thị trấn Bến Quan", "TOWNSHIP");
    public final String vinhO = commune("QT.VL.VO", "UBND xã Vĩnh Ô", "COMMUNE");
    public final String benQuanOffice =
            SampleCatalogue.unit("QT.VL.BQ.VP", "Văn phòng UBND thị trấn", "DIVISION", benQuan);
    public final String vinhOOffice = SampleCatalogue.unit("QT.VL.VO.VP", "Văn phòng UBND xã", "DIVISION", vinhO);

    private TwoTier() {}

    public static TwoTier fresh() {
        return Baseline.of("two tiers", TwoTier.class, TwoTier::new);
    }

    private String commune(String code, String name, String type) {
        return SampleCatalogue.unit(code, name, type, units.district());
    }

    public static ValidatableResponse post(String noun, String body) {
        return post(PROVINCE_EDITOR, noun, body);
    }

    public static ValidatableResponse post(String token, String noun, String body) {
        return as(token).body(body).post("/api/v1/units/" + noun).then();
    }

    public static ValidatableResponse unit(String id) {
        return as(PROVINCE_EDITOR).get("/api/v1/units/" + id).then().statusCode(200);
    }

    public static ValidatableResponse unitAt(String id, String day) {
        return as(PROVINCE_EDITOR).get("/api/v1/units/" + id + "?at=" + day).then();
    }

    /** Head of every request: the day and the decision. */
    public String head(String on) {
        return """
                "effectiveOn":"%s","decision":{"number":"1680/NQ-UBTVQH15","date":"2025-06-16","issuerUnitId":"%s"}
                """.formatted(on, units.province());
    }

    public static String named(String id, int version) {
        return "{\"id\":\"" + id + "\",\"version\":" + version + "}";
    }

    public static String placed(String id, int version, String parentCode) {
        return "{\"id\":\"" + id + "\",\"version\":" + version + ",\"parentCode\":\"" + parentCode + "\"}";
    }

    public static String successor(String code, String name, String type, String parent) {
        return "{\"code\":\"" + code + "\",\"name\":\"" + name + "\",\"type\":\"" + type + "\""
                + (parent == null ? "" : ",\"parentId\":\"" + parent + "\"") + "}";
    }

    /** The township and the commune become the commune of Bến Quan below the province; both offices go with them. */
    public String merger(String on) {
        return "{" + head(on) + ",\"predecessors\":[" + named(benQuan, 0) + "," + named(vinhO, 0) + "],"
                + "\"successor\":" + successor("QT.BQ", "UBND xã Bến Quan", "COMMUNE", units.province()) + ","
                + "\"children\":[" + placed(benQuanOffice, 0, "QT.BQ") + "],"
                + "\"dissolved\":[" + named(vinhOOffice, 0) + "]}";
    }

    public String renaming(String unit, int version, String on, String name) {
        return "{" + head(on) + ",\"units\":[{\"id\":\"" + unit + "\",\"version\":" + version + ",\"name\":\"" + name
                + "\"}]}";
    }

    /** The district ends; its divisions with it. */
    public String abolition(String on) {
        return "{" + head(on) + ",\"units\":[" + named(units.district(), 0) + "],\"dissolved\":["
                + named(units.office(), 0) + "," + named(units.homeAffairs(), 0) + "]}";
    }
}
