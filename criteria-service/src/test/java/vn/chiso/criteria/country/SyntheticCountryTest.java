package vn.chiso.criteria.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.chiso.criteria.SampleCatalogue.as;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.chiso.criteria.country.SyntheticCountry.Invented;
import vn.chiso.platform.text.VietnameseText;
import vn.chiso.testing.Events;
import vn.chiso.testing.RealParts;
import vn.chiso.testing.Tokens;

/** Lists, searches and groups over a country of the real size. Times are told, never judged. */
@QuarkusTest
class SyntheticCountryTest {

    private static final Logger LOG = Logger.getLogger(SyntheticCountryTest.class);
    private static final List<Invented> COUNTRY = SyntheticCountry.of(2025);
    private static final String EDITOR = Tokens.of("danhmuc.syn", "catalogue-editor@SYN.01");

    private static Map<String, UUID> ids;

    @BeforeAll
    static void load() {
        RealParts.truncateAll();
        ids = timed("load " + COUNTRY.size() + " units", () -> CountryLoader.load(RealParts.database(), COUNTRY));
    }

    @Test
    void the_country_has_the_size_of_the_real_one_and_is_the_same_every_time() {
        assertThat(COUNTRY)
                .hasSize(16_639)
                .isEqualTo(SyntheticCountry.of(2025))
                .isNotEqualTo(SyntheticCountry.of(2026));
        assertThat(COUNTRY.stream().collect(Collectors.groupingBy(Invented::type, Collectors.counting())))
                .isEqualTo(Map.of(
                        "PROVINCE", 34L, "COMMUNE", 2_636L, "WARD", 672L, "SPECIAL_ZONE", 13L, "DIVISION", 13_284L));
        assertThat(COUNTRY).allSatisfy(unit -> assertThat(unit.code()).startsWith("SYN."));
    }

    @Test
    void the_whole_country_is_listed_as_of_a_day_page_by_page() {
        var codes = timed("list all as of a day", () -> walk("/api/v1/units?limit=200&at=2025-07-01"));
        assertThat(codes).hasSize(SyntheticCountry.UNITS);
        assertThat(new HashSet<>(codes)).hasSize(SyntheticCountry.UNITS);
        as(EDITOR).get("/api/v1/units?at=2025-06-30").then().body("items", hasSize(0));
    }

    @Test
    void a_search_finds_exactly_the_names_that_contain_the_words() {
        for (var typed : List.of("vinh hoa", "Vĩnh Hòa", "vĩnh hoà", "dac khu", "đặc khu Đông", "thach")) {
            var marked = typed.chars().anyMatch(c -> c > 127);
            var expected = COUNTRY.stream()
                    .filter(unit -> marked
                            ? VietnameseText.matchKey(unit.name()).contains(VietnameseText.matchKey(typed))
                            : VietnameseText.searchKey(unit.name()).contains(VietnameseText.searchKey(typed)))
                    .map(Invented::code)
                    .toList();
            var found = timed(
                    "search " + typed,
                    () -> walk("/api/v1/units?limit=200&at=2025-07-01&q="
                            + URLEncoder.encode(typed, StandardCharsets.UTF_8)));
            assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void a_group_of_every_commune_of_a_province_is_resolved_as_of_a_day() {
        var body = """
                {"code":"SYN.XA","name":"Khối xã, phường, đặc khu","ownerUnitId":"%s",
                 "rule":{"types":["COMMUNE","WARD","SPECIAL_ZONE"],"ancestorUnitId":"%s"}}
                """.formatted(ids.get("SYN.01"), ids.get("SYN.01"));
        var group = timed("define group", () -> as(EDITOR).body(body).post("/api/v1/unit-groups"))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var members = timed("members", () -> walk("/api/v1/unit-groups/" + group + "/members?limit=200&at=2025-07-01"));
        assertThat(members)
                .containsExactlyElementsOf(COUNTRY.stream()
                        .filter(unit -> "SYN.01".equals(unit.parentCode()))
                        .map(Invented::code)
                        .sorted()
                        .toList());
        var told =
                Events.drain(
                                "criteria.unit-group",
                                all -> all.stream()
                                        .anyMatch(event -> event.key().equals(group)))
                        .stream()
                        .filter(event -> event.key().equals(group))
                        .findFirst()
                        .orElseThrow();
        LOG.infof("event of %d members: %d bytes", members.size(), told.json().getBytes(StandardCharsets.UTF_8).length);
        assertThat(told.json()).contains(ids.get(members.getFirst()).toString());
    }

    @Test
    void a_unit_is_read_and_renamed_among_all_the_others() {
        var commune = ids.get("SYN.01.001");
        timed(
                        "rename",
                        () -> as(EDITOR)
                                .body("""
                                {"effectiveOn":"2026-01-01","decision":{"number":"1/NQ","date":"2025-12-01","issuerUnitId":"%s"},
                                 "units":[{"id":"%s","version":0,"name":"UBND xã Không Trùng"}]}
                                """.formatted(ids.get("SYN.01"), commune))
                                .post("/api/v1/units/renamings"))
                .then()
                .statusCode(201);
        as(EDITOR)
                .queryParam("q", "khong trung")
                .get("/api/v1/units?at=2026-01-01")
                .then()
                .body("items.code.size()", equalTo(1), "items[0].code", equalTo("SYN.01.001"));
    }

    private static List<String> walk(String path) {
        var codes = new ArrayList<String>();
        String cursor = null;
        do {
            var page = as(EDITOR)
                    .urlEncodingEnabled(false)
                    .get(path + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract();
            codes.addAll(page.<List<String>>path("items.code"));
            cursor = page.path("next");
        } while (cursor != null);
        return codes;
    }

    private static <T> T timed(String what, Supplier<T> work) {
        var begin = System.nanoTime();
        var result = work.get();
        LOG.infof("%s: %d ms", what, (System.nanoTime() - begin) / 1_000_000);
        return result;
    }
}
