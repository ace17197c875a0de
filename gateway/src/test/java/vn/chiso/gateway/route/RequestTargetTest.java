package vn.chiso.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

    @Test
    void path_and_query_stay_as_they_were_sent() {
        var target = RequestTarget.parse("/api/v1/units/%C4%91?q=Ph%C3%B2ng+N%E1%BB%99i%20v%E1%BB%A5&a=%2F..%2F?b")
                .orElseThrow();

        assertThat(target.path()).isEqualTo("/api/v1/units/%C4%91");
        assertThat(target.query()).isEqualTo("?q=Ph%C3%B2ng+N%E1%BB%99i%20v%E1%BB%A5&a=%2F..%2F?b");
        assertThat(target.uri()).endsWith("?b").startsWith("/api/v1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/v1/units/",
                "/api/v1/scorecards/7/lines/V.6.a/self",
                "/api/v1/a...b/..c/d..",
                "/api/v1/x?",
                "/api/v1/x%20%2B%40y?a=%41",
                "/api/v1/x:y@z,w=1"
            })
    void ordinary_targets_are_read(String uri) {
        assertThat(RequestTarget.parse(uri)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "api/v1/units",
                "http://chiso.example/api/v1/units",
                "//evil.example/api",
                "/a//b",
                "/a/./b",
                "/a/../b",
                "/a/..",
                "/a/%2e%2E/b",
                "/a/%2e/b",
                "/a;x=1/b",
                "/a%3bx=1/b",
                "/..;/b",
                "/a%2fb",
                "/a%5cb",
                "/a\\b",
                "/a%00b",
                "/a%0ab",
                "/a%7fb",
                "/a%25b",
                "/a%252e",
                "/a%",
                "/a%4",
                "/a%g1",
                "/a b",
                "/a\tb",
                "/a\u0000b",
                "/đ",
                "/api/v1/inbox/%73tream",
                "/%41",
                "/a%39",
                "/a%2Db",
                "/a%2eb",
                "/a%5Fb",
                "/a%7eb",
                "/%c3",
                "/%c0%af",
                "/%ed%a0%80",
                "/a#b",
                "/a?b#c",
                "/a?b\\c",
                "/a?b c",
                "/a?đ",
                "/a?b=%",
                "/a?b=%4",
                "/a?b=%zz",
                "/a?b=%ff",
                "/a?b=%c3&c=%b1"
            })
    void whatever_could_be_read_in_two_ways_is_not(String uri) {
        assertThat(RequestTarget.parse(uri)).isEmpty();
    }

    @Test
    void a_long_hostile_target_is_read_in_linear_time() {
        assertThat(RequestTarget.parse("/" + "a/".repeat(4_000) + "\u0001")).isEmpty();
        assertThat(RequestTarget.parse("/" + "%C4%91".repeat(1_350) + "!!" + "\u0001"))
                .isEmpty();
    }
}
