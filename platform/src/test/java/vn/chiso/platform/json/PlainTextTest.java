package vn.chiso.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Phòng Văn hoá – Thông tin", "\uD83D\uDE00", "tab\tand\nline"})
    void text_that_utf8_can_hold_is_storable(String text) {
        assertThat(PlainText.isStorable(text)).isTrue();
    }

    @Test
    void a_nul_or_half_a_pair_is_not() {
        assertThat(PlainText.isStorable("a\0b")).isFalse();
        assertThat(PlainText.isStorable("\uD83D")).isFalse();
        assertThat(PlainText.isStorable("\uDE00\uD83D")).isFalse();
        assertThat(PlainText.isStorable("\uD83Dx")).isFalse();
    }
}
