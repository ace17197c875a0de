package vn.chiso.notification.webhook.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a webhook must not reach, by whatever name. */
class TargetGuardTest {

    private static final String PUBLIC = "8.8.8.8";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "198.18.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::1",
                "2001::1"
            })
    void an_address_that_is_not_public_is_refused(String address) {
        var guard = guard(address);

        assertThatThrownBy(() -> guard.locate(guard.parse("https://name.example/hook")))
                .isInstanceOf(RefusedTargetException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {PUBLIC, "172.32.0.1", "2606:4700:4700::1111"})
    void a_public_address_is_reached(String address) throws Exception {
        var guard = guard(address);

        assertThat(guard.locate(guard.parse("https://name.example/hook"))).isEqualTo(InetAddress.getByName(address));
    }

    @Test
    void a_name_with_one_private_address_among_public_ones_is_refused() {
        var guard = guard(PUBLIC, "192.168.0.1");

        assertThatThrownBy(() -> guard.locate(guard.parse("https://name.example/")))
                .isInstanceOf(RefusedTargetException.class);
    }

    /** DNS rebinding: the answer that was checked is the one that is connected to. */
    @Test
    void a_name_that_changes_its_address_is_looked_up_once_an_attempt() throws Exception {
        var asked = new AtomicInteger();
        var guard = new TargetGuard(List.of(), false, host -> {
            return new InetAddress[] {InetAddress.getByName(asked.getAndIncrement() == 0 ? PUBLIC : "127.0.0.1")};
        });
        var uri = guard.parse("https://name.example/");

        assertThat(guard.locate(uri)).isEqualTo(InetAddress.getByName(PUBLIC));
        assertThat(asked).hasValue(1);
        assertThatThrownBy(() -> guard.locate(uri)).isInstanceOf(RefusedTargetException.class);
    }

    @Test
    void a_network_that_the_operator_allows_is_reached() throws Exception {
        var guard = new TargetGuard(List.of("10.20.0.0/16"), false, host -> addresses("10.20.1.1"));

        assertThat(guard.locate(guard.parse("https://portal.tinh.vn/"))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://name.example/",
                "ftp://name.example/",
                "file:///etc/passwd",
                "https://u:p@name.example/",
                "https:///path",
                "https://name.example/#x",
                "https://na me/",
                "javascript:alert(1)",
                "//name.example/",
                "https://name.example:65536/",
                "https://name.example:0/"
            })
    void an_address_of_another_form_is_refused(String url) {
        assertThatThrownBy(() -> guard(PUBLIC).parse(url)).isInstanceOf(RefusedTargetException.class);
    }

    private static TargetGuard guard(String... addresses) {
        return new TargetGuard(List.of(), false, host -> addresses(addresses));
    }

    private static InetAddress[] addresses(String... addresses) throws UnknownHostException {
        var found = new InetAddress[addresses.length];
        for (int i = 0; i < addresses.length; i++) {
            found[i] = InetAddress.getByName(addresses[i]);
        }
        return found;
    }
}
