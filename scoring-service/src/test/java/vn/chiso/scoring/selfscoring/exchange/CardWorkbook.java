package vn.chiso.scoring.selfscoring.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.chiso.testing.RealParts;

/** A card's workbook in the hands of somebody with a spreadsheet program. */
final class CardWorkbook {

    static final String IMPORTS = "/api/v1/scorecards/imports";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String token;
    private final String card;
    private final XSSFWorkbook workbook;

    private CardWorkbook(String token, String card, byte[] file) {
        this.token = token;
        this.card = card;
        try {
            workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CardWorkbook of(String token, String card) {
        var file = given().auth()
                .oauth2(token)
                .get("/api/v1/scorecards/" + card + "/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return new CardWorkbook(token, card, file);
    }

    XSSFWorkbook file() {
        return workbook;
    }

    /** Into the cell below that header in the row of that criterion. */
    CardWorkbook put(String code, String column, String text) {
        cell(code, column).setCellValue(text);
        return this;
    }

    /** Into the cell beside the name of the input. */
    CardWorkbook input(String code, String label, String text) {
        return put(code, valueColumn(code, label), text);
    }

    String valueColumn(String code, String label) {
        return IntStream.rangeClosed(1, 9)
                .filter(i -> cell(code, "input" + i).getStringCellValue().startsWith(label))
                .mapToObj(i -> "value" + i)
                .findFirst()
                .orElseThrow();
    }

    String text(String code, String column) {
        return cell(code, column).toString();
    }

    boolean isLocked(String code, String column) {
        return cell(code, column).getCellStyle().getLocked();
    }

    int row(String code) {
        return line(code).getRowNum() + 1;
    }

    private Cell cell(String code, String column) {
        return line(code).getCell(column(column), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private Row line(String code) {
        return StreamSupport.stream(workbook.getSheet("lines").spliterator(), false)
                .filter(row -> row.getCell(0).toString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    List<String> codes() {
        return StreamSupport.stream(workbook.getSheet("lines").spliterator(), false)
                .skip(1)
                .map(row -> row.getCell(0).toString())
                .toList();
    }

    int column(String name) {
        return StreamSupport.stream(workbook.getSheet("lines").getRow(0).spliterator(), false)
                .filter(cell -> cell.toString().equals(name))
                .mapToInt(Cell::getColumnIndex)
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }

    Response send() {
        return send(card);
    }

    Response send(String to) {
        var target = new ByteArrayOutputStream();
        try {
            workbook.write(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return given().auth()
                .oauth2(token)
                .contentType(XLSX)
                .body(target.toByteArray())
                .post(IMPORTS + "?scorecardId=" + to);
    }

    JsonPath checked() {
        return ended(token, send());
    }

    JsonPath applied() {
        var job = checked();
        assertThat(job.getString("state")).as(job.getString("faults")).isEqualTo("CHECKED");
        return applied(job);
    }

    JsonPath applied(JsonPath job) {
        return ended(
                token,
                given().auth()
                        .oauth2(token)
                        .header("If-Match", "\"" + job.getLong("version") + "\"")
                        .post(IMPORTS + "/" + job.getString("id") + "/application"));
    }

    static JsonPath ended(String token, Response accepted) {
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        return await().atMost(RealParts.PATIENCE)
                .until(
                        () -> given().auth()
                                .oauth2(token)
                                .get(accepted.header("Location"))
                                .jsonPath(),
                        job -> !List.of("CHECKING", "APPLYING").contains(job.getString("state")));
    }
}
