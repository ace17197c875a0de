package vn.chiso.criteria;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import vn.chiso.testing.RealParts;

/** Files sent in as people would: checked, looked at, applied. */
public final class SampleImports {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String CSV = "text/csv";

    private static final Set<String> UNDER_WAY = Set.of("\"CHECKING\"", "\"APPLYING\"");

    private SampleImports() {}

    /** @param path of the imports, with parameters if there are any */
    public static Response send(String token, String path, String type, byte[] file) {
        var draft = path.contains("criteriaSetId=") ? path.substring(path.indexOf('=') + 1) : null;
        return given().auth()
                .oauth2(token)
                .header("Accept-Language", "vi")
                .header("If-Match", draft == null ? "\"0\"" : tag(token, draft))
                .contentType(type)
                .body(file)
                .post("/api/v1/" + path);
    }

    /** Of the draft as it is; any, where the caller may not see it. */
    private static String tag(String token, String draft) {
        var tag = given().auth()
                .oauth2(token)
                .get("/api/v1/criteria-sets/" + draft)
                .header("ETag");
        return tag == null ? "\"0\"" : tag;
    }

    /** The job after its check. */
    public static JsonPath checked(String token, String path, String type, byte[] file) {
        var answer = send(token, path, type, file);
        answer.then().statusCode(202);
        return ended(token, answer.header("Location"));
    }

    /** The job after its application. */
    public static JsonPath applied(String token, String path, JsonPath checked) {
        var answer = given().auth()
                .oauth2(token)
                .header("If-Match", "\"" + checked.getLong("version") + "\"")
                .post("/api/v1/" + path + "/" + checked.getString("id") + "/application");
        answer.then().statusCode(202);
        return ended(token, answer.header("Location"));
    }

    public static byte[] download(String token, String path) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/" + path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static JsonPath ended(String token, String location) {
        long deadline = System.nanoTime() + RealParts.PATIENCE.toNanos();
        while (true) {
            var job = given().auth().oauth2(token).get(location).asString();
            // Not by a path expression: each compiles a script, which takes as much of the processor as the import
            // itself.
            if (UNDER_WAY.stream().noneMatch(job::contains) || System.nanoTime() > deadline) {
                return JsonPath.from(job);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
