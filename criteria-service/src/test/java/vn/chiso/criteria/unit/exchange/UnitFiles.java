package vn.chiso.criteria.unit.exchange;

import static vn.chiso.criteria.SampleCatalogue.OFFICER;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleImports.CSV;
import static vn.chiso.criteria.SampleImports.XLSX;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import vn.chiso.criteria.reorganisation.TwoTier;

/** Files of units, sent in by who edits the province. */
abstract class UnitFiles {

    static final String IMPORTS = "units/imports";
    static final String HEADER = "code,name,type,parentCode,validFrom,validTo\n";
    TwoTier before;

    @BeforeEach
    void catalogue() {
        before = TwoTier.fresh();
    }

    static ValidatableResponse serves(String day) {
        return as(OFFICER).get("/api/v1/units?code=QS.VL&at=" + day).then().statusCode(200);
    }

    static ValidatableResponse unit(String code) {
        return as(OFFICER).get("/api/v1/units?code=" + code).then().statusCode(200);
    }

    static String type(String format) {
        return format.equals("csv") ? CSV : XLSX;
    }

    static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
