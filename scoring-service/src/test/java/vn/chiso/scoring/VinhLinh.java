package vn.chiso.scoring;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import vn.chiso.testing.Baseline;
import vn.chiso.testing.Events;
import vn.chiso.testing.RealParts;
import vn.chiso.testing.Tokens;

/** The district of Vĩnh Linh and its province as the catalogue announces them, and the people of the sample. */
public final class VinhLinh {

    public static final String PROVINCE = unit(1);
    public static final String HOME_AFFAIRS = unit(2);
    public static final String DISTRICT = unit(100);
    public static final String SET = unit(200);

    /** Code → units that answer, leads first; I.C.3 has three and no lead. */
    public static final Map<String, List<String>> RESPONSIBLE = responsible();

    /** Of both forms; made up but for the first group of the province. */
    private static final Map<String, String> IDENTIFIERS =
            Map.of("QT", identifiers("H50", "000.00.00.H50"), "QT.VL", identifiers("H50.15", "000.00.15.H50"));

    private static final Path CRITERIA = Path.of("../criteria-service/contracts/events");

    private VinhLinh() {}

    public static String unit(int number) {
        return "0190e1a0-0000-7000-8000-%012d".formatted(number);
    }

    /** Nothing but the catalogue, which came over Kafka. */
    public static void fresh() {
        Baseline.of("catalogue of Vĩnh Linh", Boolean.class, () -> {
            announce();
            return true;
        });
    }

    private static void announce() {
        announceUnits();
        publish(
                "criteria.criteria-set",
                SET,
                "chiso.criteria.criteria-set-published.v1",
                example("criteria.criteria-set"));
        publish("criteria.indicator", unit(301), "chiso.criteria.indicator-defined.v1", example("criteria.indicator"));
        int number = 401;
        for (var entry : RESPONSIBLE.entrySet()) {
            announceResponsibility(unit(number++), entry.getKey(), entry.getValue());
        }
        awaitRows("select count(*) from criteria_set where id = '%s'".formatted(SET), 1);
        awaitRows("select count(*) from responsibility", RESPONSIBLE.size());
        awaitRows("select count(*) from unit_node", 14);
        awaitRows("select count(*) from indicator_definition", 1);
    }

    /** The same set again, which now wants evidence for every criterion. */
    public static void announceSetThatWantsEvidence() {
        var set = example("criteria.criteria-set")
                .replace("\"evidenceRequired\": false", "\"evidenceRequired\": true")
                .replaceFirst("\"version\": \\d+", "\"version\": 1000");
        publish("criteria.criteria-set", SET, "chiso.criteria.criteria-set-published.v1", set);
        awaitRows("select version from criteria_set where id = '%s'".formatted(SET), 1000);
    }

    private static void announceUnits() {
        announceUnit(1, "QT", "UBND tỉnh Quảng Trị", "PROVINCE", null);
        announceUnit(2, "QT.SNV", "Sở Nội vụ tỉnh Quảng Trị", "DEPARTMENT", 1);
        announceUnit(3, "QT.HH", "UBND huyện Hướng Hóa", "DISTRICT", 1);
        announceUnit(100, "QT.VL", "UBND huyện Vĩnh Linh", "DISTRICT", 1);
        announceUnit(101, "QT.VL.VP", "Văn phòng HĐND và UBND huyện", "DIVISION", 100);
        announceUnit(102, "QT.VL.NV", "Phòng Nội vụ", "DIVISION", 100);
        announceUnit(103, "QT.VL.TCKH", "Phòng Tài chính - Kế hoạch", "DIVISION", 100);
        announceUnit(104, "QT.VL.TNMT", "Phòng Tài nguyên và Môi trường", "DIVISION", 100);
        announceUnit(106, "QT.VL.VHTT", "Phòng Văn hóa và Thông tin", "DIVISION", 100);
        announceUnit(107, "QT.VL.NNPTNT", "Phòng Nông nghiệp và Phát triển nông thôn", "DIVISION", 100);
        announceUnit(108, "QT.VL.TTR", "Thanh tra huyện", "DIVISION", 100);
        announceAgency(109, "CA.VL", "Công an huyện", DISTRICT);
        announceAgency(110, "QS.VL", "Ban chỉ huy Quân sự huyện", DISTRICT);
        announceUnit(111, "TG", "UBND tỉnh khác", "PROVINCE", null);
    }

    private static void announceUnit(int number, String code, String name, String type, Integer parent) {
        announceUnit(number, code, name, type, parent == null ? "null" : '"' + unit(parent) + '"', List.of());
    }

    /** An agency of a vertical sector: it stands below nobody and serves the area of a unit. */
    public static void announceAgency(int number, String code, String name, String served) {
        announceUnit(number, code, name, "VERTICAL_AGENCY", "null", List.of(served));
    }

    private static void announceUnit(
            int number, String code, String name, String type, String parent, List<String> serves) {
        publish("criteria.unit", unit(number), "chiso.criteria.unit-created.v1", """
                {"id":"%s","version":0,"code":"%s","name":"%s","type":"%s","parentId":%s,"aliases":[],"serves":%s,
                 "validFrom":"2000-01-01","predecessors":[],"successors":[],"identifiers":%s}""".formatted(
                        unit(number), code, name, type, parent, json(serves), IDENTIFIERS.getOrDefault(code, "[]")));
    }

    private static String identifiers(String current, String legacy) {
        return """
                [{"scheme":"CURRENT","identifier":"%s","from":"2021-01-01","to":null},
                 {"scheme":"LEGACY","identifier":"%s","from":"2016-01-01","to":null}]""".formatted(current, legacy);
    }

    private static void announceResponsibility(String id, String criterion, List<String> units) {
        boolean lead = units.size() == 1;
        publish("criteria.responsibility", id, "chiso.criteria.responsibility-assigned.v1", """
                {"id":"%s","version":0,"criteriaSetId":"%s","criterionCode":"%s","assessedUnitId":"%s",
                 "leadUnitIds":%s,"cooperatingUnitIds":%s,"from":"2023-01-01",
                 "source":{"number":"2146/UBND-NV","date":"2023-11-20","issuerUnitId":"%s"}}""".formatted(
                        id, SET, criterion, DISTRICT, lead ? json(units) : "[]", lead ? "[]" : json(units), DISTRICT));
    }

    public static void publish(String topic, String key, String type, String json) {
        Events.publish(topic, key, UUID.randomUUID().toString(), type, key, json);
    }

    public static String example(String topic) {
        try {
            return Files.readString(CRITERIA.resolve(topic + ".example.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request by a person of the sample, with his grants. */
    public static RequestSpecification as(String username, String... grants) {
        return given().auth().oauth2(Tokens.of(username, grants)).contentType(ContentType.JSON);
    }

    public static RequestSpecification organiser() {
        return as("tochuc.tinh", "organiser@QT");
    }

    public static RequestSpecification head() {
        return as("thutruong.vl", "unit-head@QT.VL", "leader@QT.VL");
    }

    public static RequestSpecification appraiser() {
        return as("thamdinh.tinh", "appraiser@QT.SNV");
    }

    /** Waits for the figure; a query that finds no row yet is asked again. */
    public static void awaitRows(String query, long expected) {
        await().atMost(RealParts.PATIENCE).until(() -> figure(query).equals(OptionalLong.of(expected)));
    }

    public static long number(String query) {
        return figure(query).orElseThrow(() -> new IllegalStateException("no row: " + query));
    }

    private static OptionalLong figure(String query) {
        try (var connection = RealParts.database().getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static String json(List<String> units) {
        return units.isEmpty() ? "[]" : "[\"" + String.join("\",\"", units) + "\"]";
    }

    private static Map<String, List<String>> responsible() {
        Map<String, List<String>> units = new LinkedHashMap<>();
        units.put("I.A.1.1", List.of(unit(103)));
        units.put("I.A.1.4.b", List.of(unit(103)));
        units.put("I.B.6.đ", List.of(unit(104)));
        units.put("I.C.3", List.of(unit(109), unit(110), unit(107)));
        units.put("I.C.6", List.of(unit(109)));
        units.put("II", List.of(unit(102)));
        units.put("IV.5.a", List.of(unit(108)));
        units.put("V.3", List.of(unit(103)));
        units.put("V.5", List.of(unit(101)));
        units.put("V.6.a", List.of(unit(102)));
        units.put("VI.1", List.of(unit(106)));
        units.put("VI.2.a", List.of(unit(101)));
        units.put("VI.2.b", List.of(unit(101)));
        units.put("VI.2.c", List.of(unit(101)));
        return units;
    }
}
