package vn.chiso.task.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A marking is found however it is typed; words that only sound like one are not. */
class SecretMarkingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Độ mật: Mật",
                "MẬT",
                "Kế hoạch (Mật) năm 2024",
                "Báo cáo tối mật về quốc phòng",
                "TUYỆT MẬT",
                "12/BC-UBND [MẬT]",
                "Gửi tài liệu mật cho Công an huyện",
                "MẬT - Kế hoạch diễn tập"
            })
    void a_marking_is_found(String text) {
        assertThat(SecretMarking.in(text)).isPresent();
        assertThat(SecretMarking.in(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tăng cường bảo mật thông tin",
                "BẢO MẬT HỆ THỐNG",
                "Giữ bí mật kinh doanh của doanh nghiệp",
                "BÍ MẬT NHÀ NƯỚC",
                "Tập huấn bảo vệ bí mật nhà nước",
                "Đổi mật khẩu định kỳ",
                "Mật độ dân số",
                "MẬT ĐỘ XÂY DỰNG",
                "Hồ sơ mật độ xây dựng",
                "Kế hoạch khắc phục năm 2024"
            })
    void other_words_are_left_alone(String text) {
        assertThat(SecretMarking.in(text)).isEmpty();
    }
}
