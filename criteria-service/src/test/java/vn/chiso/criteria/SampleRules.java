package vn.chiso.criteria;

import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import vn.chiso.platform.json.StrictJson;

/** Regulations and calendars made through the API, and the files of the sample. */
public final class SampleRules {

    /** Reads and writes as the service does. */
    public static final ObjectMapper JSON = mapper();

    private static final Path SAMPLE = Path.of("../deploy/sample");

    private SampleRules() {}

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }

    /** A file of {@code deploy/sample}. */
    public static JsonNode sample(String file) {
        try {
            return JSON.readTree(SAMPLE.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static final String BANDS = """
            [{"classCode":"A","title":"Nhóm A","from":90},{"classCode":"B","title":"Nhóm B","from":80,"to":90},
             {"classCode":"C","title":"Nhóm C","to":80}]""";

    /** A draft that passes the lint. */
    public static String regulationBody(String issuer) {
        return regulationBody(issuer, BANDS, "");
    }

    /** @param more members of the group, each with a leading comma */
    public static String regulationBody(String issuer, String bands, String more) {
        return """
                {"programme":"PAR_INDEX","title":"Quy định xếp loại","periods":["2023","2024"],
                 "decision":{"number":"12/QĐ-UBND","date":"2023-01-05","issuerUnitId":"%s"},"complete":true,
                 "groups":[{"label":"Khối huyện","measure":"INDEX_PERCENT","bands":%s%s}],
                 "tiePolicy":{"kind":"SHARED_RANK","numbering":"SKIPPING"},
                 "timetable":[{"step":"SELF_SCORING_TO","due":{"kind":"YEARLY","monthDay":"12-14"}}]}
                """.formatted(issuer, bands, more);
    }

    public static String draft(String issuer) {
        return made(PROVINCE_EDITOR, regulationBody(issuer));
    }

    public static String made(String token, String body) {
        return as(token)
                .body(body)
                .post("/api/v1/regulations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Response publish(String token, String regulation, int version) {
        return as(token)
                .header("If-Match", "\"" + version + "\"")
                .post("/api/v1/regulations/" + regulation + "/publication");
    }

    public static String published(String issuer) {
        var regulation = draft(issuer);
        publish(PROVINCE_EDITOR, regulation, 0).then().statusCode(200);
        return regulation;
    }

    public static final String SOURCE = """
            {"number":"8726/VPCP-KGVX","date":"2024-11-26","issuer":"Văn phòng Chính phủ"}""";

    public static String entry(String date, String kind) {
        return """
                {"date":"%s","kind":"%s","name":"Ngày %s","source":%s}""".formatted(date, kind, date, SOURCE);
    }

    public static String calendarBody(int year, String... entries) {
        return "{\"year\":" + year + "," + says(entries).substring(1);
    }

    /** What a document says of a year. */
    public static String says(String... entries) {
        return "{\"document\":" + SOURCE + ",\"entries\":[" + String.join(",", entries) + "]}";
    }

    /** Loads a year of which only New Year's Day is known, and answers its id. */
    public static String calendar(int year) {
        return as(PROVINCE_EDITOR)
                .body(calendarBody(year, entry(year + "-01-01", "HOLIDAY")))
                .post("/api/v1/calendars")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Response revise(int year, int version, String body) {
        return as(PROVINCE_EDITOR)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/api/v1/calendars/" + year);
    }
}
