package vn.chiso.criteria.unit.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static vn.chiso.criteria.SampleCatalogue.DISTRICT_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.OFFICER;
import static vn.chiso.criteria.SampleCatalogue.PROVINCE_EDITOR;
import static vn.chiso.criteria.SampleCatalogue.as;
import static vn.chiso.criteria.SampleCatalogue.unitBody;
import static vn.chiso.criteria.SampleImports.CSV;
import static vn.chiso.criteria.SampleImports.applied;
import static vn.chiso.criteria.SampleImports.checked;
import static vn.chiso.criteria.SampleImports.download;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Files of units that are not taken over, each fault with its place. */
@QuarkusTest
class UnitImportRefusalTest extends UnitFiles {

    @Test
    void every_fault_is_told_with_its_row_and_column_and_nothing_is_taken_over() {
        identify(before.vinhO, "H50.9");
        var job = checked(
                PROVINCE_EDITOR,
                IMPORTS,
                CSV,
                bytes("code,name,type,parentCode,validFrom,validTo,agencyIdentifier,serves,earlier\n"
                        + "QT.A,Vòng một,DIVISION,QT.B,2000-01-01,,,,\n"
                        + "QT.B,Vòng hai,DIVISION,QT.A,2000-01-01,,,,\n"
                        + "QT.C,Dưới vòng,DIVISION,QT.B,2000-01-01,,,,\n"
                        + "QT.D,Không có cấp trên,DIVISION,QT.NOBODY,2000-01-01,,,,\n"
                        + "QT.E,Lặp,DIVISION,QT,2000-01-01,,,,\n"
                        + "QT.E,Lặp,DIVISION,QT,2000-01-01,,,,\n"
                        + "qt.f," + "n".repeat(301) + ",FEAST,QT,31/02/2000,,,,\n"
                        + "QT.G,Ngược ngày,DIVISION,QT,2000-01-01,1999-01-01,,,\n"
                        + "QT.H,Trước cấp trên,DIVISION,QT,1990-01-01,,,,\n"
                        + "QT.I,Mã sai,DIVISION,QT,2000-01-01,,h50 hai ba bốn,,\n"
                        + "QT.K,Mã của đơn vị khác,DIVISION,QT,2000-01-01,,H50.9,,\n"
                        + "QT.L,Phục vụ ai,VERTICAL_AGENCY,,2000-01-01,,,QT.NOBODY,\n"
                        + "QT.M,Lịch sử,DIVISION,QT,2000-01-01,,,,hôm qua\n"
                        + "QT,UBND tỉnh Quảng Trị,PROVINCE,QT.VL.NV,2000-01-01,,,,\n"
                        + "QT.VL.NV,Phòng Nội vụ,DIVISION,QT.VL,2000-01-01,,,,\n"
                        + "QT.VL.VP,Văn phòng HĐND và UBND huyện,DIVISION,QT.VL,2000-01-01,,,,\n"));
        assertThat(job.getString("state")).isEqualTo("REFUSED");
        assertThat(job.getList("faults.collect { it.row + ' ' + it.column + ' ' + it.code }", String.class))
                .containsExactlyInAnyOrder(
                        "2 parentCode unit-parent-cycle",
                        "3 parentCode unit-parent-cycle",
                        "5 parentCode unknown-unit",
                        "7 code unit-code-repeated",
                        "8 code cell-invalid",
                        "8 name cell-invalid",
                        "8 type cell-not-among",
                        "8 validFrom cell-not-date",
                        "9 validFrom unit-validity-empty",
                        "10 validFrom unit-outside-parent-validity",
                        "11 agencyIdentifier unit-line-unreadable",
                        "12 agencyIdentifier agency-identifier-taken",
                        "13 serves unknown-unit",
                        "14 earlier unit-line-unreadable",
                        "15 parentCode unit-parent-cycle");
        assertThat(text(download(OFFICER, "units/export?format=csv"))).doesNotContain("QT.E,", "QT.H,");
    }

    @Test
    void a_tree_of_more_than_fifty_levels_is_refused_before_its_paths_are_made() {
        var chain = new StringBuilder("code,name,type,parentCode,validFrom\n");
        for (int level = 2; level <= 2_000; level++) {
            var parent = level == 2 ? "QT" : "QT.T" + (level - 1);
            chain.append("QT.T%d,Cấp %d,DIVISION,%s,2000-01-01\n".formatted(level, level, parent));
        }
        var job = checked(PROVINCE_EDITOR, IMPORTS, CSV, bytes(chain.toString()));
        assertThat(job.getString("state")).isEqualTo("REFUSED");
        assertThat(job.getList("faults.code", String.class)).containsOnly("unit-tree-too-deep");

        var fifty = chain.substring(0, chain.indexOf("QT.T51,"));
        assertThat(applied(PROVINCE_EDITOR, IMPORTS, checked(PROVINCE_EDITOR, IMPORTS, CSV, bytes(fifty)))
                        .getString("state"))
                .isEqualTo("APPLIED");
        var more = checked(PROVINCE_EDITOR, IMPORTS, CSV, bytes("""
                code,name,type,parentCode,validFrom
                QT.T51,Quá sâu,DIVISION,QT.T50,2000-01-01
                QT.T2,Sâu thêm một cấp,DIVISION,QT.VL,2000-01-01
                """));
        assertThat(more.getList("faults.collect { it.row + ' ' + it.column + ' ' + it.code }", String.class))
                .containsExactlyInAnyOrder("2 parentCode unit-tree-too-deep", "3 parentCode unit-tree-too-deep");
    }

    @Test
    void cells_that_no_unit_could_have_are_told_by_the_rules_of_a_request() {
        var job = checked(
                PROVINCE_EDITOR,
                IMPORTS,
                CSV,
                bytes("code,name,type,parentCode,validFrom,agencyIdentifier\n" + "qt.f," + "n".repeat(301)
                        + ",DIVISION,QT,2000-01-01,h50\n"));
        assertThat(job.getList("faults.collect { it.row + ' ' + it.column + ' ' + it.code }", String.class))
                .containsExactlyInAnyOrder(
                        "2 code cell-invalid", "2 name cell-invalid", "2 agencyIdentifier cell-invalid");
    }

    @Test
    void a_unit_that_somebody_changed_since_is_not_overwritten() {
        var file = bytes(HEADER + "QT.VL.NV,Phòng Nội vụ cũ,DIVISION,QT.VL,2000-01-01,\n"
                + "QT.VL.VP,Văn phòng mới,DIVISION,QT.VL,2000-01-01,\n");
        var job = checked(PROVINCE_EDITOR, IMPORTS, CSV, file);
        assertThat(job.getInt("counts.changed")).isEqualTo(2);
        as(PROVINCE_EDITOR)
                .header("If-Match", "\"0\"")
                .body(unitBody("QT.VL.NV", "Phòng Nội vụ và Lao động", "DIVISION", before.units.district()))
                .put("/api/v1/units/" + before.units.homeAffairs())
                .then()
                .statusCode(200);
        var ended = applied(PROVINCE_EDITOR, IMPORTS, job);
        assertThat(ended.getString("state")).isEqualTo("REFUSED");
        assertThat(ended.getList("faults.collect { it.row + ' ' + it.column + ' ' + it.code }", String.class))
                .containsExactly("2 code stale-version");
        unit("QT.VL.NV").body("items.name", contains("Phòng Nội vụ và Lao động"));
        unit("QT.VL.VP").body("items.name", contains("Văn phòng HĐND và UBND huyện"));
    }

    @Test
    void rows_beyond_the_authors_reach_are_told_one_by_one() {
        var job = checked(
                DISTRICT_EDITOR,
                IMPORTS,
                CSV,
                bytes("code,name,type,parentCode,validFrom,serves\n"
                        + "QT,UBND tỉnh,PROVINCE,,2000-01-01,\n"
                        + "QT.SO,Sở,DEPARTMENT,QT,2000-01-01,\n"
                        + "HN,UBND thành phố Hà Nội,PROVINCE,,2000-01-01,\n"
                        + "QT.VL.QS,Ban chỉ huy,VERTICAL_AGENCY,QT.VL,2000-01-01,QT\n"
                        + "CA.XA,Công an xã,VERTICAL_AGENCY,,2000-01-01,QT.VL\n"
                        + "QT.VL.MOI,Phòng mới,DIVISION,QT.VL,2000-01-01,\n"
                        + "CA.VL,Công an huyện,VERTICAL_AGENCY,,2000-01-01,\n"));
        assertThat(job.getList("faults.collect { it.row + ' ' + it.column + ' ' + it.code }", String.class))
                .containsExactlyInAnyOrder(
                        "2 code forbidden",
                        "3 parentCode forbidden",
                        "4 code forbidden",
                        "5 serves forbidden",
                        "6 code forbidden");
    }

    private void identify(String unit, String identifier) {
        as(PROVINCE_EDITOR)
                .header("If-Match", "\"0\"")
                .body(unitBody("QT.VL.VO", "UBND xã Vĩnh Ô", "COMMUNE", before.units.district())
                        .replace(
                                "}",
                                ",\"identifiers\":[{\"scheme\":\"CURRENT\",\"identifier\":\"" + identifier + "\"}]}"))
                .put("/api/v1/units/" + unit)
                .then()
                .statusCode(200);
    }
}
