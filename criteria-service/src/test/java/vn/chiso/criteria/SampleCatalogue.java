package vn.chiso.criteria;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.chiso.testing.Baseline;
import vn.chiso.testing.Tokens;

/** A small catalogue made through the API, as its people would. */
public final class SampleCatalogue {

    public static final String PROVINCE_ADMINISTRATOR = Tokens.of("quantri", "admin@QT");
    public static final String PROVINCE_EDITOR = Tokens.of("danhmuc.tinh", "catalogue-editor@QT");
    public static final String DISTRICT_EDITOR = Tokens.of("danhmuc.vl", "catalogue-editor@QT.VL");
    public static final String OFFICER = Tokens.of("canbo.nv", "scoring-officer@QT.VL.NV");

    private SampleCatalogue() {}

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json").header("Accept-Language", "en");
    }

    /** Empties the database and makes the province, the district and four of its agencies. */
    public static Units fresh() {
        return Baseline.of("few units", Units.class, SampleCatalogue::units);
    }

    private static Units units() {
        var province = unit("QT", "UBND tỉnh Quảng Trị", "PROVINCE", null);
        var district = unit("QT.VL", "UBND huyện Vĩnh Linh", "DISTRICT", province);
        return new Units(
                province,
                district,
                unit("QT.VL.VP", "Văn phòng HĐND và UBND huyện", "DIVISION", district),
                unit("QT.VL.NV", "Phòng Nội vụ", "DIVISION", district),
                unit("CA.VL", "Công an huyện", "VERTICAL_AGENCY", null));
    }

    /** Ids of the units that are there from the start. */
    public record Units(String province, String district, String office, String homeAffairs, String police) {}

    /** By the province's editor; only its administrator may place another tree beside it. */
    public static String unit(String code, String name, String type, String parent) {
        var another = parent == null && !type.equals("VERTICAL_AGENCY") && !code.equals("QT");
        return as(another ? PROVINCE_ADMINISTRATOR : PROVINCE_EDITOR)
                .body(unitBody(code, name, type, parent))
                .post("/api/v1/units")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String unitBody(String code, String name, String type, String parent) {
        return """
                {"code":"%s","name":"%s","type":"%s","validFrom":"2000-01-01"%s}
                """.formatted(code, name, type, parent == null ? "" : ",\"parentId\":\"" + parent + "\"");
    }

    public static String setBody(String issuer) {
        return """
                {"programme":"TASK_COMPLETION","title":"Bộ tiêu chí năm 2023","period":"2023","coverage":"EXTRACT",
                 "decision":{"number":"1371/QĐ-UBND","date":"2023-06-29","issuerUnitId":"%s"}}
                """.formatted(issuer);
    }

    /** A copy for 2024, derived if the original shall be its framework. */
    public static String copyBody(String issuer, boolean derived) {
        return """
                {"title":"Bộ tiêu chí năm 2024","period":"2024","derived":%s,
                 "decision":{"number":"900/QĐ-UBND","date":"2024-05-10","issuerUnitId":"%s"}}
                """.formatted(derived, issuer);
    }

    public static String draft(String issuer) {
        return as(PROVINCE_EDITOR)
                .body(setBody(issuer))
                .post("/api/v1/criteria-sets")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A leaf that passes the lint. */
    public static String leaf(String code, String maxPoints) {
        return leaf(code, maxPoints, "{\"kind\":\"PROPORTIONAL\"}");
    }

    public static String leaf(String code, String maxPoints, String method) {
        return """
                {"code":"%s","title":"Tiêu chí %s","maxPoints":%s,"method":%s,"naPolicy":{"kind":"EXCLUDED"}}
                """.formatted(code, code, maxPoints, method);
    }

    public static Response putNodes(String set, int version, String... nodes) {
        return as(PROVINCE_EDITOR)
                .header("If-Match", "\"" + version + "\"")
                .body(Arrays.stream(nodes).collect(Collectors.joining(",", "[", "]")))
                .put("/api/v1/criteria-sets/" + set + "/nodes");
    }

    public static Response publish(String set, int version) {
        return as(PROVINCE_EDITOR)
                .header("If-Match", "\"" + version + "\"")
                .post("/api/v1/criteria-sets/" + set + "/publication");
    }

    /** A published set with the criteria V.5 and I.C.3. */
    public static String published(String issuer) {
        var set = draft(issuer);
        putNodes(set, 0, leaf("I.C.3", "3", "{\"kind\":\"MANUAL\"}"), leaf("V.5", "5"))
                .then()
                .statusCode(200);
        publish(set, 1).then().statusCode(200);
        return set;
    }

    public static String responsibilityBody(String set, String criterion, String assessed, String lead) {
        return """
                {"criteriaSetId":"%s","criterionCode":"%s","assessedUnitId":"%s","leadUnitIds":["%s"],
                 "from":"2023-01-01","source":{"number":"2146/UBND-NV","date":"2023-11-20","issuerUnitId":"%s"}}
                """.formatted(set, criterion, assessed, lead, assessed);
    }

    /** One aggregate of each kind, published. */
    public record Published(Units units, String set, String responsibility, String indicator, String group) {

        public String keyOf(String aggregate) {
            return switch (aggregate) {
                case "unit" -> units.homeAffairs();
                case "unit-group" -> group;
                case "criteria-set" -> set;
                case "responsibility" -> responsibility;
                case "indicator" -> indicator;
                default -> throw new IllegalArgumentException(aggregate);
            };
        }
    }

    public static Published published() {
        var units = fresh();
        var set = published(units.province());
        var responsibility = as(DISTRICT_EDITOR)
                .body(responsibilityBody(set, "V.5", units.district(), units.office()))
                .post("/api/v1/responsibilities")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        return new Published(
                units, set, responsibility, indicator("TASK_PUNCTUALITY"), group("QT.PHONG", units.province()));
    }

    /** All divisions below the province. */
    public static String group(String code, String province) {
        return as(PROVINCE_EDITOR)
                .body(groupBody(code, province))
                .post("/api/v1/unit-groups")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String groupBody(String code, String province) {
        return """
                {"code":"%s","name":"Khối phòng chuyên môn","ownerUnitId":"%s",
                 "rule":{"types":["DIVISION"],"ancestorUnitId":"%s"}}
                """.formatted(code, province, province);
    }

    public static String indicator(String code) {
        return as(PROVINCE_EDITOR)
                .body(indicatorBody(code))
                .post("/api/v1/indicators")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String indicatorBody(String code) {
        return """
                {"code":"%s","name":"Tỷ lệ nhiệm vụ đúng hạn","unitOfMeasure":"%%","direction":"HIGHER_IS_BETTER",
                 "scale":2,"sourceSystem":"task-service"}
                """.formatted(code);
    }

    /** The nodes of a set's event as a client would write them: without ids and what the service derives. */
    public static List<String> writable(String event) throws JsonProcessingException {
        var json = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        var nodes = new ArrayList<String>();
        for (var node : json.readTree(event).path("nodes")) {
            ((ObjectNode) node).remove(List.of("id", "leaf", "ruleText"));
            nodes.add(json.writeValueAsString(node));
        }
        return nodes;
    }
}
