package vn.chiso.notification.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.testing.RealParts;

/** What a fault of the mail server means for the mail: only between the final dot and its answer is anything uncertain. */
class SmtpOutcomeTest {

    private static final Mail MAIL = new Mail(
            new UUID(1, 1),
            1,
            "<1@chiso.example>",
            "canbo.ttr@chiso.example",
            "Nguyễn Văn A",
            "vi",
            "Nhắc việc",
            "Kính gửi",
            "<p>Kính gửi</p>");

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("recipient unknown", Map.of("RCPT", "550 no such user"), SendOutcome.Rejected.class),
                Arguments.of("mailbox busy", Map.of("RCPT", "450 try later"), SendOutcome.Postponed.class),
                Arguments.of("our sender refused", Map.of("MAIL", "553 not yours"), SendOutcome.Postponed.class),
                Arguments.of("hangs up at DATA", Map.of("DATA", ScriptedSmtp.HANG_UP), SendOutcome.Postponed.class),
                Arguments.of("silent at DATA", Map.of("DATA", ScriptedSmtp.SILENCE), SendOutcome.Postponed.class),
                Arguments.of("refuses DATA for now", Map.of("DATA", "451 local error"), SendOutcome.Postponed.class),
                Arguments.of("refuses the text for good", Map.of(".", "554 spam"), SendOutcome.Rejected.class),
                Arguments.of("refuses the text for now", Map.of(".", "452 full"), SendOutcome.Postponed.class),
                Arguments.of("hangs up after the dot", Map.of(".", ScriptedSmtp.HANG_UP), SendOutcome.Unknown.class),
                Arguments.of("silent after the dot", Map.of(".", ScriptedSmtp.SILENCE), SendOutcome.Unknown.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_fault_means(String fault, Map<String, String> answers, Class<? extends SendOutcome> outcome)
            throws Exception {
        try (var server = new ScriptedSmtp(answers);
                var connection = new Smtp(new Settings(server.port(), patience(answers))).connect()) {
            assertThat(connection.send(MAIL, Instant.EPOCH)).isInstanceOf(outcome);
        }
    }

    @Test
    void an_answered_dot_is_acceptance() throws Exception {
        try (var server = new ScriptedSmtp(Map.of());
                var connection = new Smtp(new Settings(server.port(), RealParts.PATIENCE)).connect()) {
            assertThat(connection.send(MAIL, Instant.EPOCH)).isInstanceOf(SendOutcome.Accepted.class);
            assertThat(connection.isUsable()).isTrue();
            assertThat(connection.send(MAIL, Instant.EPOCH)).isInstanceOf(SendOutcome.Accepted.class);
        }
    }

    @Test
    void after_a_fault_of_the_mail_before_the_next_one_is_judged_on_its_own() throws Exception {
        try (var server = new ScriptedSmtp(Map.of("RCPT", "550 no such user"));
                var connection = new Smtp(new Settings(server.port(), RealParts.PATIENCE)).connect()) {
            connection.send(MAIL, Instant.EPOCH);
            assertThat(connection.isUsable()).isTrue();
            assertThat(connection.send(MAIL, Instant.EPOCH)).isInstanceOf(SendOutcome.Rejected.class);
        }
    }

    @Test
    void a_server_that_is_down_is_no_outcome_of_a_mail() throws Exception {
        // Bound and not listened on: nobody else can be given the port meanwhile.
        try (var held = new Socket()) {
            held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            var smtp = new Smtp(new Settings(held.getLocalPort(), RealParts.PATIENCE));

            assertThatThrownBy(smtp::connect).isInstanceOf(MessagingException.class);
        }
    }

    @Test
    void an_address_that_is_none_is_rejected_before_anything_is_sent() throws Exception {
        var broken = new Mail(new UUID(1, 1), 1, "<1@x>", "không phải địa chỉ", "A", "vi", "s", "t", "h");
        try (var server = new ScriptedSmtp(Map.of("MAIL", ScriptedSmtp.HANG_UP));
                var connection = new Smtp(new Settings(server.port(), RealParts.PATIENCE)).connect()) {
            assertThat(connection.send(broken, Instant.EPOCH)).isInstanceOf(SendOutcome.Rejected.class);
        }
    }

    @Test
    void neither_a_subject_nor_a_name_begins_a_header_of_its_own() throws Exception {
        var sly = new Mail(
                new UUID(1, 1),
                1,
                "<1@chiso.example>",
                "canbo.ttr@chiso.example",
                "A\r\nBcc: x@y.example",
                "vi",
                "Nhac viec\r\nBcc: x@y.example\n\nbody",
                "t",
                "h");
        try (var server = new ScriptedSmtp(Map.of());
                var connection = new Smtp(new Settings(server.port(), RealParts.PATIENCE)).connect()) {
            assertThat(connection.send(sly, Instant.EPOCH)).isInstanceOf(SendOutcome.Accepted.class);

            assertThat(server.text()).isNotEmpty().noneMatch(line -> line.startsWith("Bcc"));
        }
    }

    @Test
    void where_encryption_is_required_nothing_is_said_to_a_server_that_has_none() throws Exception {
        try (var server = new ScriptedSmtp(Map.of())) {
            var smtp = new Smtp(new Settings(server.port(), RealParts.PATIENCE, SmtpConfig.StartTls.REQUIRED));

            assertThatThrownBy(smtp::connect)
                    .isInstanceOf(MessagingException.class)
                    .hasMessageContaining("STARTTLS");

            assertThat(server.commands()).doesNotContain("MAIL", "RCPT", "DATA", "AUTH");
        }
    }

    @Test
    void in_production_encryption_is_required_unless_the_operator_says_otherwise() {
        assertThat(starttls("prod", Map.of())).isEqualTo("required");
        assertThat(starttls("prod", Map.of("CHISO_SMTP_STARTTLS", "disabled"))).isEqualTo("disabled");
    }

    private static String starttls(String profile, Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withProfile(profile)
                .withSources(
                        source("application.properties"), new PropertiesConfigSource(environment, "environment", 300))
                .build()
                .getValue("chiso.smtp.starttls", String.class);
    }

    private static PropertiesConfigSource source(String resource) {
        try {
            return new PropertiesConfigSource(
                    SmtpOutcomeTest.class.getClassLoader().getResource(resource), 250);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Short only where silence is what is tried: a server that is merely slow must not look like one that is silent. */
    private static Duration patience(Map<String, String> answers) {
        return answers.containsValue(ScriptedSmtp.SILENCE) ? Duration.ofSeconds(3) : RealParts.PATIENCE;
    }

    private record Settings(int port, Duration readTimeout, StartTls starttls) implements SmtpConfig {

        Settings(int port, Duration readTimeout) {
            this(port, readTimeout, StartTls.OPTIONAL);
        }

        @Override
        public String host() {
            return "127.0.0.1";
        }

        @Override
        public Optional<String> username() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }

        @Override
        public String from() {
            return "nhacviec@chiso.example";
        }

        @Override
        public String fromName() {
            return "Hệ thống Chiso";
        }

        @Override
        public Duration connectTimeout() {
            return RealParts.PATIENCE;
        }

        @Override
        public Duration writeTimeout() {
            return RealParts.PATIENCE;
        }
    }
}
