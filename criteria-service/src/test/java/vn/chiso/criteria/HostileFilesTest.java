package vn.chiso.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleImports.CSV;
import static vn.chiso.criteria.SampleImports.XLSX;
import static vn.chiso.criteria.SampleImports.checked;
import static vn.chiso.criteria.SampleImports.send;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what they say, at every collection that takes units or responsibilities in. */
@QuarkusTest
class HostileFilesTest {

    private static final int BOMB = 300_000_000;
    private static final int LONGER_THAN_ANY = 1_000_001;
    private static final int CHUNK = 1_000_000;

    @BeforeEach
    void catalogue() {
        SampleCatalogue.fresh();
    }

    @ParameterizedTest
    @ValueSource(strings = {"units", "responsibilities"})
    void what_is_no_table_is_refused_at_once(String collection) throws IOException {
        refused(collection, XLSX, bytes("%PDF-1.7"), "not-a-spreadsheet");
        refused(collection, CSV, bytes("code,name\nQT,\u0000\n"), "not-a-spreadsheet");
        refused(collection, CSV, surrogate(), "not-a-spreadsheet");
        refused(collection, XLSX, bomb(), "spreadsheet-too-large");
        send(PROVINCE_EDITOR, collection + "/imports", "application/pdf", bytes("%PDF-1.7"))
                .then()
                .statusCode(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"units", "responsibilities"})
    void a_cell_longer_than_any_is_a_fault_at_its_place(String collection) {
        var columns = collection.equals("units")
                ? "name,code,type,validFrom\n%s,QT.X,DIVISION,2000-01-01\n"
                : "sourceNumber,criterionCode,assessedUnit,from,sourceDate,sourceIssuer\n%s,V.5,QT,2023-01-01,2023-01-01,QT\n";
        var job = checked(
                PROVINCE_EDITOR, collection + "/imports", CSV, bytes(columns.formatted("a".repeat(LONGER_THAN_ANY))));
        assertThat(job.getString("state")).isEqualTo("REFUSED");
        assertThat(job.getList("faults.collect { it.row + ' ' + it.code }", String.class))
                .contains("2 cell-too-long");
    }

    private static void refused(String collection, String type, byte[] file, String code) {
        send(PROVINCE_EDITOR, collection + "/imports", type, file)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    /** Half of a pair, as careless programs write it. */
    private static byte[] surrogate() {
        var file = bytes("code,name\nQT,***\n");
        int at = file.length - "***\n".length();
        file[at] = (byte) 0xED;
        file[at + 1] = (byte) 0xA0;
        file[at + 2] = (byte) 0x80;
        return file;
    }

    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            var chunk = new byte[CHUNK];
            for (int written = 0; written < BOMB; written += CHUNK) {
                zip.write(chunk);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
