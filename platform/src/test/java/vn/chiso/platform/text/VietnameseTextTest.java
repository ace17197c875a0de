package vn.chiso.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseTextTest {

    @ParameterizedTest
    @CsvSource({
        "Phòng Văn hoá và Thông tin,  Phòng Văn hóa và Thông tin",
        "Uỷ ban nhân dân,             Ủy ban nhân dân",
        "khoẻ,                        khỏe",
        "Tài chính - Kế hoạch,        Tài chính – Kế hoạch",
        "Tài chính-Kế hoạch,          Tài chính — Kế hoạch",
        "PHÒNG NỘI VỤ,                phòng nội vụ",
        "Phòng  Nội   vụ,             Phòng Nội vụ",
        "Thuỷ,                        Thủy",
    })
    void spellings_of_the_same_words_match(String one, String other) {
        assertThat(VietnameseText.matchKey(one)).isEqualTo(VietnameseText.matchKey(other));
        assertThat(VietnameseText.matchKey(Normalizer.normalize(one, Normalizer.Form.NFD)))
                .isEqualTo(VietnameseText.matchKey(Normalizer.normalize(other, Normalizer.Form.NFC)));
    }

    @ParameterizedTest
    @CsvSource({"hòa, hoa", "ma, mà", "má, mã", "đa, da", "bàn, bân", "Thanh tra, Thanh trà"})
    void other_words_do_not_match(String one, String other) {
        assertThat(VietnameseText.matchKey(one)).isNotEqualTo(VietnameseText.matchKey(other));
    }

    @Test
    void search_needs_no_marks() {
        assertThat(VietnameseText.searchKey("Sở Giáo dục và Đào tạo")).isEqualTo("so giao duc va dao tao");
        assertThat(VietnameseText.searchKey("Đồng Mỏ")).isEqualTo("dong mo");
    }

    @Test
    void stored_text_is_composed_and_otherwise_as_written() {
        var decomposed = Normalizer.normalize(" Phòng Văn hoá – Thông tin ", Normalizer.Form.NFD);
        assertThat(VietnameseText.nfc(decomposed)).isEqualTo("Phòng Văn hoá – Thông tin");
        assertThat(VietnameseText.nfc(null)).isNull();
    }
}
