package vn.chiso.scoring.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.scoring.VinhLinh;

/** What comes into a library and what does not; what is refused leaves nothing behind. */
@QuarkusTest
class EvidenceUploadTest {

    @BeforeAll
    static void the_units_are_known() {
        VinhLinh.fresh();
    }

    @BeforeEach
    void nothing_is_there() {
        Library.forget();
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of("Báo cáo số 12.pdf", Samples.pdf("một"), "application/pdf"),
                Arguments.of("ẢNH.PNG", Samples.image("png"), "image/png"),
                Arguments.of("ảnh.jpeg", Samples.image("jpeg"), "image/jpeg"),
                Arguments.of("scan.tif", Samples.image("tiff"), "image/tiff"),
                Arguments.of(
                        "Báo cáo.docx",
                        Samples.docx(),
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                Arguments.of(
                        "Số liệu.xlsx",
                        Samples.xlsx(),
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                Arguments.of("Tờ trình.odt", Samples.odt(), "application/vnd.oasis.opendocument.text"));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void a_document_is_entered_as_what_its_bytes_say(String name, byte[] content, String type) throws Exception {
        var sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));

        Library.upload(Library.officer().queryParam("note", "Trang 3"), VinhLinh.DISTRICT, name, content)
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .header("Location", matchesPattern(".*/api/v1/evidence/[0-9a-f-]{36}"))
                .body("unitId", equalTo(VinhLinh.DISTRICT))
                .body("name", equalTo(name))
                .body("contentType", equalTo(type))
                .body("size", equalTo(content.length))
                .body("sha256", equalTo(sha256))
                .body("note", equalTo("Trang 3"))
                .body("uploadedBy", equalTo("canbo.vl"));

        assertThat(Library.kept())
                .singleElement()
                .satisfies(file -> assertThat(file).hasBinaryContent(content));
        assertThat(Library.arriving()).isEmpty();
        assertThat(VinhLinh.number("select count(*) from audit_entry where action = 'evidence.uploaded'"))
                .isOne();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("chương trình.pdf", Samples.executable()),
                Arguments.of("chương trình.pdf", Samples.windowsExecutable()),
                Arguments.of("lệnh.pdf", "#!/bin/sh\nrm -rf /\n".getBytes()),
                Arguments.of("trang.pdf", "<html><script>alert(1)</script></html>".getBytes()),
                Arguments.of("ảnh.png", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes()),
                Arguments.of("ghi chú.pdf", "chỉ là chữ".getBytes()),
                Arguments.of("kho.docx", Samples.archive()),
                Arguments.of("macro.docx", Samples.docm()),
                Arguments.of("macro.docx", Samples.docxWithMacro()),
                Arguments.of("bom.docx", Samples.bombInTypes()),
                Arguments.of("nhiều phần.docx", Samples.archiveOfManyParts()),
                Arguments.of("đứt.docx", Samples.cutDocx()));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_is_no_document_is_refused_whatever_it_is_called(String name, byte[] content) {
        Library.upload(name, content)
                .then()
                .statusCode(422)
                .contentType(containsString("application/problem+json"))
                .body("code", equalTo("evidence-type-not-allowed"))
                .body("errors[0].pointer", equalTo(""));
        requireNothingLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"báo cáo.exe", "báo cáo", "báo cáo.pdf.exe", "báo cáo.docx"})
    void a_name_that_does_not_end_as_its_content_is_refused(String name) {
        Library.upload(name, Samples.pdf("một"))
                .then()
                .statusCode(422)
                .body("code", equalTo("evidence-name-misleads"))
                .body("errors[0].pointer", equalTo("?name"));
        requireNothingLeft();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "../../etc/passwd.pdf",
                "a/b.pdf",
                "C:\\a.pdf",
                ".pdf",
                "dòng\nhai.pdf",
                "a\u202Efdp.pdf",
                "a\uFFFD.pdf"
            })
    void what_is_no_name_of_a_file_is_refused(String name) {
        Library.upload(name, Samples.pdf("một"))
                .then()
                .statusCode(422)
                .body("code", equalTo("evidence-name-invalid"))
                .body("errors[0].pointer", equalTo("?name"));
        requireNothingLeft();
    }

    /** As it goes over the wire: a NUL, half a surrogate pair, and a name that is too long. */
    @ParameterizedTest
    @ValueSource(strings = {"a%00.pdf", "a%ED%A0%80.pdf", "%C3.pdf", "LONG"})
    void what_cannot_be_stored_as_a_name_is_refused(String name) {
        var sent = name.equals("LONG") ? "%E1%BA%A3".repeat(100) + ".pdf" : name;
        Library.officer()
                .urlEncodingEnabled(false)
                .body(Samples.pdf("một"))
                .post("/api/v1/evidence?unitId=" + VinhLinh.DISTRICT + "&name=" + sent)
                .then()
                .statusCode(name.contains("%00") ? 400 : 422)
                .body("errors.pointer", hasItem("?name"));
        requireNothingLeft();
    }

    @Test
    void an_empty_file_is_refused() {
        Library.upload("trống.pdf", new byte[0])
                .then()
                .statusCode(422)
                .body("code", equalTo("evidence-empty"))
                .body("errors[0].pointer", equalTo(""));
        requireNothingLeft();
    }

    @Test
    void no_body_at_all_is_an_empty_file() {
        Library.officer()
                .queryParam("unitId", VinhLinh.DISTRICT)
                .queryParam("name", "trống.pdf")
                .post("/api/v1/evidence")
                .then()
                .statusCode(422)
                .body("code", equalTo("evidence-empty"));
    }

    @Test
    void the_unit_must_be_named() {
        Library.officer()
                .queryParam("name", "a.pdf")
                .body(Samples.pdf("một"))
                .post("/api/v1/evidence")
                .then()
                .statusCode(400)
                .body("code", equalTo("validation-failed"))
                .body("errors[0].pointer", equalTo("?unitId"));
    }

    /** The part that would fill the disk is never unpacked, neither here nor for whoever only downloads it. */
    @Test
    void a_bomb_within_a_document_is_kept_packed() {
        var bomb = Samples.bomb();

        Library.entered("bom.docx", bomb);

        assertThat(Library.kept())
                .singleElement()
                .satisfies(file -> assertThat(file).hasSize(bomb.length));
    }

    @Test
    void the_same_content_twice_is_one_file_and_two_entries() {
        var first = Library.entered("một.pdf", Samples.pdf("một"));
        var second = Library.entered("hai.pdf", Samples.pdf("một"));

        assertThat(first).isNotEqualTo(second);
        assertThat(Library.kept()).hasSize(1);
    }

    @Test
    void a_repeated_request_enters_the_file_once() {
        var key = UUID.randomUUID().toString();
        var first = Library.upload(keyed(key), VinhLinh.DISTRICT, "a.pdf", Samples.pdf("một"));
        var again = Library.upload(keyed(key), VinhLinh.DISTRICT, "a.pdf", Samples.pdf("một"));
        var other = Library.upload(keyed(key), VinhLinh.DISTRICT, "a.pdf", Samples.pdf("khác"));

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        other.then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
        assertThat(VinhLinh.number("select count(*) from evidence")).isOne();
        assertThat(Library.kept()).hasSize(1);
        assertThat(Library.arriving()).isEmpty();
    }

    private static RequestSpecification keyed(String key) {
        return Library.officer().header("Idempotency-Key", key);
    }

    @Test
    void a_division_that_answers_for_a_criterion_fills_the_library_of_the_assessed_unit() {
        Library.upload(
                        Library.sender("canbo.nv", "scoring-officer@QT.VL.NV"),
                        VinhLinh.DISTRICT,
                        "a.pdf",
                        Samples.pdf("một"))
                .then()
                .statusCode(201);
    }

    @Test
    void who_only_reads_may_not_add() {
        Library.upload(Library.sender("lanhdao", "viewer@QT.VL"), VinhLinh.DISTRICT, "a.pdf", Samples.pdf("một"))
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        // A superior reads the self-score, but it is not his word.
        Library.upload(
                        Library.sender("canbo.tinh", "scoring-officer@QT"),
                        VinhLinh.DISTRICT,
                        "a.pdf",
                        Samples.pdf("một"))
                .then()
                .statusCode(403);
        requireNothingLeft();
    }

    @Test
    void the_library_of_a_foreign_unit_is_not_there() {
        var stranger = new String[] {"scoring-officer@TG", "unit-head@TG"};
        Library.upload(Library.sender("khach", stranger), VinhLinh.DISTRICT, "a.pdf", Samples.pdf("một"))
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"))
                .body("errors[0].pointer", equalTo("?unitId"));
        Library.upload(Library.officer(), UUID.randomUUID().toString(), "a.pdf", Samples.pdf("một"))
                .then()
                .statusCode(404);
        requireNothingLeft();
    }

    private static void requireNothingLeft() {
        assertThat(VinhLinh.number("select count(*) from evidence")).isZero();
        assertThat(Library.kept()).isEmpty();
        assertThat(Library.arriving()).isEmpty();
    }
}
