package vn.chiso.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartTest {

    @Test
    void what_does_not_run_is_not_up_and_cannot_be_made_to_stand_still(@TempDir Path data) {
        Part mail = new Mail(
                new Settings(new Layout(Layout.findRoot(), data), Ports.free(), EnumSet.noneOf(Service.class), false));
        assertThat(mail.isUp()).isFalse();
        assertThatThrownBy(mail::suspend)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("mail does not run");
    }
}
