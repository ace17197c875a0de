package vn.chiso.scoring.consistency;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import vn.chiso.scoring.VinhLinh;

/** Requests about checks, by the people of the sample. */
public final class Checks {

    public static final String PATH = "/api/v1/consistency-checks";

    /** Two findings: 0.5 does not follow from 1 of 3, and nobody leads. */
    public static final String DOCUMENT = """
            {"unitId":"%s","programme":"TASK_COMPLETION","year":2023,"criteria":[
              {"code":"V.3","maxPoints":{"value":4},"points":{"asWritten":"0,5"},
               "units":[{"name":"Công an huyện"},{"name":"Ban chỉ huy Quân sự huyện"}],
               "inputs":[{"kind":"MET","numerator":1,"denominator":3}]}]}""".formatted(VinhLinh.DISTRICT);

    private Checks() {}

    public static RequestSpecification officer() {
        return VinhLinh.as("canbo.vl", "scoring-officer@QT.VL");
    }

    static ValidatableResponse post(String document) {
        return officer().body(document).post(PATH).then();
    }

    /** Id of a check of {@link #DOCUMENT}. */
    static String made() {
        Response made = officer().body(DOCUMENT).post(PATH);
        made.then().statusCode(201);
        return made.path("id");
    }

    static ValidatableResponse waive(RequestSpecification who, String check, int version, String body) {
        return who.header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(PATH + "/" + check + "/waivers")
                .then();
    }
}
