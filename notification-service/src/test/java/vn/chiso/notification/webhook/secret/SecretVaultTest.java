package vn.chiso.notification.webhook.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretVaultTest {

    private static final String OLD = "old:" + "0123456789abcdef".repeat(2);
    private static final String NEW = "new:" + "fedcba9876543210".repeat(4);

    private final UUID webhook = UUID.randomUUID();
    private final String secret = Secrets.generate();

    @Test
    void a_sealed_secret_opens_again_and_is_another_text_each_time() {
        var vault = vault(OLD);
        var sealed = vault.seal(webhook, secret);

        assertThat(vault.open(sealed)).isEqualTo(secret);
        assertThat(sealed.text())
                .doesNotContain(secret)
                .isNotEqualTo(vault.seal(webhook, secret).text());
        assertThat(sealed.toString()).doesNotContain(sealed.text());
    }

    @Test
    void after_a_change_of_keys_the_former_one_opens_and_the_new_one_seals() {
        var sealed = vault(OLD).seal(webhook, secret);
        var changed = vault(NEW, OLD);

        assertThat(changed.open(sealed)).isEqualTo(secret);
        assertThat(changed.seal(webhook, secret).keyId()).isEqualTo("new");
    }

    @Test
    void a_secret_does_not_open_under_an_unknown_key_nor_in_another_row_nor_changed() {
        var sealed = vault(OLD).seal(webhook, secret);
        var text = sealed.text();
        var changed = text.substring(0, text.length() - 6)
                + (text.charAt(text.length() - 6) == 'A' ? 'B' : 'A')
                + text.substring(text.length() - 5);

        assertThatThrownBy(() -> vault(NEW).open(sealed)).hasMessageContaining("unknown key old");
        assertThatThrownBy(() -> vault(OLD).open(new SealedSecret(UUID.randomUUID(), "old", text)))
                .hasMessageContaining("cannot be opened");
        assertThatThrownBy(() -> vault(OLD).open(new SealedSecret(webhook, "old", changed)))
                .hasMessageContaining("cannot be opened");
        assertThatThrownBy(() -> vault(OLD).open(new SealedSecret(webhook, "old", "rác")))
                .hasMessageContaining("cannot be opened");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k1", "k1:", "k1:0123", "k1:xyz", ":0123456789abcdef0123456789abcdef", "k 1:00"})
    void what_is_no_key_ends_the_start(String entry) {
        assertThatThrownBy(() -> vault(entry)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void without_a_key_or_with_the_one_of_the_repository_production_does_not_start() {
        assertThatThrownBy(() -> new SecretKeys(List.of(), true)).hasMessageContaining("must name a key");
        assertThatThrownBy(() -> new SecretKeys(List.of(NEW, "sample:" + "00".repeat(16)), true))
                .hasMessageContaining("everybody knows");
        assertThatThrownBy(() -> vault(OLD, OLD)).hasMessageContaining("twice");
        assertThat(new SecretKeys(List.of("sample:" + "00".repeat(16)), false).current())
                .isEqualTo("sample");
    }

    private static SecretVault vault(String... keys) {
        return new SecretVault(new SecretKeys(List.of(keys), true));
    }
}
