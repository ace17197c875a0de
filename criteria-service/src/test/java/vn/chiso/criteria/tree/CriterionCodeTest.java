package vn.chiso.criteria.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class CriterionCodeTest {

    /** Each list is in the order of its document. */
    static final List<List<String>> DOCUMENTS = List.of(
            // Vĩnh Linh, appendix of the plan of 2024: all fourteen
            List.of(
                    "I.A.1.1",
                    "I.A.1.4.b",
                    "I.B.6.đ",
                    "I.C.3",
                    "I.C.6",
                    "II",
                    "IV.5.a",
                    "V.3",
                    "V.5",
                    "V.6.a",
                    "VI.1",
                    "VI.2.a",
                    "VI.2.b",
                    "VI.2.c"),
            List.of("a", "b", "c", "d", "đ", "e", "g", "h", "i", "k"),
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XIV", "XIX", "XL", "XC"),
            List.of("I.A", "I.B", "I.C", "I.D", "I.Đ", "I.E", "I.G", "I.H", "I.I", "I.K", "I.V", "I.X"),
            List.of("A", "A.I", "A.II", "A.V", "A.IX", "B", "C", "D"),
            List.of("1", "1.5", "2.1", "3.1.1.2", "3.1.4", "5.5", "5.5.1", "6.3.2.2", "7.1", "7.3.2.1", "10", "10.2"),
            List.of("V.6", "V.6.a", "V.6.d", "V.6.đ", "V.6.e", "V.7", "V.10"));

    @ParameterizedTest
    @FieldSource("DOCUMENTS")
    void codes_sort_as_documents_list_them(List<String> document) {
        var codes = new ArrayList<>(document.stream()
                .map(text -> CriterionCode.parse(text).orElseThrow())
                .toList());
        Collections.shuffle(codes, new Random(20231120));
        Collections.sort(codes);
        assertThat(codes).extracting(CriterionCode::toString).containsExactlyElementsOf(document);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", ".", "I.", ".1", "I..1", "AB", "IIII", "1a", "I.A-1", "I A", "ab", "đđ", "1.?", "1234567", "½", "٣"
            })
    void what_no_document_writes_is_no_code(String text) {
        assertThat(CriterionCode.parse(text)).isEmpty();
    }

    @Test
    void length_and_depth_have_limits() {
        assertThat(CriterionCode.parse("1.".repeat(11) + "1")).isPresent();
        assertThat(CriterionCode.parse("1.".repeat(12) + "1")).isEmpty();
        assertThat(CriterionCode.parse("123456.".repeat(8) + "12345")).isEmpty();
        assertThat(CriterionCode.parse(null)).isEmpty();
    }

    @Test
    void a_code_continues_another_by_whole_segments() {
        assertThat(code("I.A.1.1").startsWith(code("I.A"))).isTrue();
        assertThat(code("I.A.11").startsWith(code("I.A.1"))).isFalse();
        assertThat(code("I.A").startsWith(code("I.A"))).isFalse();
    }

    private static CriterionCode code(String text) {
        return CriterionCode.parse(text).orElseThrow();
    }
}
