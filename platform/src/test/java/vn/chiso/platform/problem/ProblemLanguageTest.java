package vn.chiso.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.imports.ImportProblem;
import vn.chiso.platform.imports.ImportState;
import vn.chiso.testing.Tokens;

/** Single faults and the states inside a sentence are worded like the problem itself: in Vietnamese, or in English if asked. */
@QuarkusTest
class ProblemLanguageTest {

    private static final Locale VIETNAMESE = Locale.of("vi");

    @Inject
    ProblemTexts texts;

    private static ValidatableResponse post(String body, String language) {
        return given().auth()
                .oauth2(Tokens.of("an"))
                .header("Accept-Language", language)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/probes")
                .then()
                .statusCode(400);
    }

    @Test
    void a_broken_constraint_is_told_in_vietnamese() {
        post("{\"name\":\"\",\"points\":1}", "vi-VN,vi;q=0.9,en;q=0.8")
                .body("errors.title", hasItem("Không được để trống"))
                .body("errors.detail", hasItem("không được để trống"));
    }

    @Test
    void a_broken_constraint_is_told_in_english() {
        post("{\"name\":\"\",\"points\":1}", "en-GB")
                .body("errors.title", hasItem("Must not be blank"))
                .body("errors.detail", hasItem("must not be blank"));
    }

    @Test
    void vietnamese_is_what_who_asks_for_nothing_else_gets() {
        post("{\"name\":\"\",\"points\":1}", "fr").body("errors.detail", hasItem("không được để trống"));
    }

    @Test
    void the_place_of_a_syntax_fault_is_told_in_the_same_language() {
        post("{\"name\" 7}", "vi")
                .body("errors.code", contains("not-json"))
                .body("errors[0].title", equalTo("Không phải JSON hợp lệ"))
                .body("errors[0].detail", equalTo("dòng 1, cột 9"));
        post("{\"name\" 7}", "en").body("errors[0].detail", equalTo("line 1, column 9"));
    }

    @Test
    void a_member_that_does_not_exist_is_named_and_explained() {
        post("{\"name\":\"a\",\"points\":1,\"unknown\":2}", "vi")
                .body("errors[0].title", equalTo("Không có thuộc tính này"))
                .body("errors[0].detail", equalTo("unknown"));
    }

    @Test
    void a_state_inside_a_sentence_is_a_word_of_that_language() {
        assertThat(texts.detail(ImportProblem.IMPORT_NOT_CHECKED, VIETNAMESE, ImportState.APPLIED))
                .hasValueSatisfying(
                        text -> assertThat(text).contains("đã áp dụng").doesNotContain("APPLIED"));
        assertThat(texts.detail(ImportProblem.IMPORT_NOT_CHECKED, Locale.ENGLISH, ImportState.APPLIED))
                .hasValueSatisfying(text -> assertThat(text).contains("applied"));
    }
}
