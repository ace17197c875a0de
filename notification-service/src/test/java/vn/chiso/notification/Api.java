package vn.chiso.notification;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import vn.chiso.testing.Tokens;

/** Requests by the people of the sample. */
public final class Api {

    private Api() {}

    public static RequestSpecification as(String username, String... grants) {
        return given().auth().oauth2(Tokens.of(username, grants)).contentType("application/json");
    }

    public static RequestSpecification coordinator() {
        return as("dieuphoi.vl", "task-coordinator@QT.VL", "organiser@QT.VL");
    }

    public static RequestSpecification administrator() {
        return as("quantri", "admin@QT");
    }

    public static RequestSpecification officer() {
        return as("canbo.ttr", "scoring-officer@QT.VL.TTR");
    }

    /** Coordinates, but somewhere else. */
    public static RequestSpecification stranger() {
        return as("dieuphoi.gl", "task-coordinator@QT.GL", "admin@QT.GL", "organiser@QT.GL");
    }
}
