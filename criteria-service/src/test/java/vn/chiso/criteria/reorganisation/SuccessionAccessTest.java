package vn.chiso.criteria.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.criteria.reorganisation.TwoTier.REFORM;
import static vn.chiso.criteria.reorganisation.TwoTier.named;
import static vn.chiso.criteria.reorganisation.TwoTier.post;
import static vn.chiso.criteria.reorganisation.TwoTier.successor;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chiso.platform.database.Sql;
import vn.chiso.testing.EventContracts;
import vn.chiso.testing.Events;

/** Access to history passes on: successors, else the unit above, read what an ended unit left. */
@QuarkusTest
class SuccessionAccessTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 9, 1);

    @Inject
    Sql sql;

    private TwoTier before;

    @BeforeEach
    void catalogue() {
        before = TwoTier.fresh();
    }

    @Test
    void the_successor_of_merged_units_reads_their_history_and_that_of_what_ended_below_them() {
        post("mergers", before.merger(REFORM)).statusCode(201);
        assertThat(reached("QT.BQ"))
                .contains("QT.BQ", "QT.VL.BQ", "QT.VL.VO", "QT.VL.VO.VP", "QT.VL.BQ.VP")
                .doesNotContain("QT", "QT.VL");
        assertThat(reached("QT.VL.BQ")).isEmpty();
        assertThat(reached("QT")).contains("QT.VL.BQ", "QT.VL.VO");
    }

    @Test
    void after_a_division_each_part_reads_the_history_of_the_whole() {
        post(
                        "divisions",
                        "{" + before.head(REFORM) + ",\"predecessor\":" + named(before.benQuan, 0)
                                + ",\"successors\":["
                                + successor("QT.BQ1", "UBND xã Bến Quan 1", "COMMUNE", before.units.province()) + ","
                                + successor("QT.BQ2", "UBND xã Bến Quan 2", "COMMUNE", before.units.province())
                                + "],\"dissolved\":[" + named(before.benQuanOffice, 0) + "]}")
                .statusCode(201);
        assertThat(reached("QT.BQ1")).containsExactlyInAnyOrder("QT.BQ1", "QT.VL.BQ", "QT.VL.BQ.VP");
        assertThat(reached("QT.BQ2")).containsExactlyInAnyOrder("QT.BQ2", "QT.VL.BQ", "QT.VL.BQ.VP");
    }

    @Test
    void a_part_that_was_split_off_does_not_read_what_goes_on() {
        post(
                        "divisions",
                        "{" + before.head(REFORM) + ",\"predecessor\":" + named(before.benQuan, 0)
                                + ",\"successors\":["
                                + successor("QT.VL.BQ", "UBND thị trấn Bến Quan", "TOWNSHIP", before.units.district())
                                + ","
                                + successor("QT.VL.BQ2", "UBND xã Bến Quan Tây", "COMMUNE", before.units.district())
                                + "]}")
                .statusCode(201);
        assertThat(reached("QT.VL.BQ2")).containsExactly("QT.VL.BQ2");
    }

    @Test
    void the_history_of_an_abolished_district_passes_to_the_province_alone() {
        post("abolitions", before.abolition(REFORM)).statusCode(201);
        assertThat(reached("QT")).contains("QT.VL", "QT.VL.NV", "QT.VL.VP", "QT.VL.BQ", "QT.VL.BQ.VP");
        assertThat(reached("QT.VL")).isEmpty();
        assertThat(reached("QT.VL.BQ")).containsExactlyInAnyOrder("QT.VL.BQ", "QT.VL.BQ.VP");
    }

    @Test
    void every_touched_unit_is_told_with_its_succession() {
        post("mergers", before.merger(REFORM)).statusCode(201);
        var keys = List.of(before.benQuan, before.vinhO, before.benQuanOffice, before.vinhOOffice);
        var told = Events.drain(
                "criteria.unit",
                all -> keys.stream()
                        .allMatch(key -> all.stream()
                                .anyMatch(event ->
                                        event.key().equals(key) && event.type().endsWith("unit-changed.v1"))));
        var mine = told.stream().filter(event -> keys.contains(event.key())).toList();
        mine.forEach(event ->
                EventContracts.assertValid(Path.of("contracts/events/criteria.unit.schema.json"), event.json()));
        assertThat(mine)
                .filteredOn(event ->
                        event.key().equals(before.vinhO) && event.type().endsWith("unit-changed.v1"))
                .singleElement()
                .satisfies(event -> assertThat(event.json())
                        .contains("\"validTo\":\"2025-07-01\"")
                        .doesNotContain("\"successors\":[]"));
    }

    private List<String> reached(String code) {
        return sql.query(
                "select n.code from units_in_scope(?, ?) s join unit_node n on n.id = s.unit_id",
                row -> row.getString(1),
                new String[] {code},
                TODAY);
    }
}
