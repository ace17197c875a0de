package vn.chiso.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scan that .ci/run begins with. What it must find is put together here, so that it does not find this file. */
class SecretsScanTest {

    private record Scan(int exit, String words) {}

    private static Scan scan(Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "bash",
                        Repository.path("deploy/security/scan-secrets")
                                .toAbsolutePath()
                                .toString(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String words = new String(process.getInputStream().readAllBytes());
        return new Scan(process.waitFor(), words);
    }

    /** § stands for double quotes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "key.txt|-----BEGIN RSA PRIV|ATE KEY-----|private-key",
                "Some.java|String id = \"AKIA|ABCDEFGHIJKLMNOP\";|aws-key",
                "notes.md|ghp_|abcdefghijklmnopqrstuvwxyz0123456789|forge-token",
                "notes.md|eyJhbGciOiJSUzI1NiIs.|eyJzdWIiOiJhIiwiYXVkIjo.c2lnbmF0dXJlc2lnbmF0dXJl|web-token",
                "key.asc|-----BEGIN PGP PRIV|ATE KEY BLOCK-----|private-key",
                "credentials|aws_secret_access|_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLE0KEY|aws-key",
                "notes.md|aws_secret_access|_key=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLE0KEY|aws-key",
                "map.js|AIza|SyA0123456789abcdefghijklmnopqrstuv|cloud-key",
                "Store.java|AccountName=x;Account|Key=0123456789abcdefghijklmnopqrstuvwxyzABCDEFGH==|cloud-key",
                "Pay.java|sk_live|_0123456789abcdefghij|service-key",
                "notes.md|sk-a|nt-api03-0123456789abcdefghij|service-key",
                "call.http|Authorization: Bas|ic YWRtaW46aHVudGVyMg==|basic-credentials",
                "Call.java|header(§Authorization§, §Bas|ic YWRtaW46aHVudGVyMg==§)|basic-credentials",
                "short.http|Authorization: Bas|ic YWRtaW46eDE=|basic-credentials",
                "plain.http|Authorization: Bas|ic YWRtaWxhcGFzcw==|basic-credentials",
                "call.sh|  -u admin|:hunter2hunter2 http://x|basic-credentials",
                "notes.md|  -X POST --user admin|:hunter2hunter2 http://x|basic-credentials",
                "call.sh|curl -s -u admin|:hunter2hunter2 http://x|basic-credentials",
                "notes.md|curl --user=admin|:hunter2hunter2 http://x|basic-credentials",
                "alerts.yml|https://hooks.sl|ack.com/services/T01234567/B01234567/0123456789abcdefghijklmn|chat-address",
                "a.sh|psql postgresql:|//chiso:geheim1@db/chiso|address-with-password",
                "application.properties|quarkus.datasource.pass|word=hunter2hunter2|assigned",
                "realm.json|\"creden|tials\": [|credentials"
            })
    void a_secret_is_found_and_not_printed(String file, String first, String second, String kind, @TempDir Path folder)
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve(file), "first line\n" + (first + second).replace("§", "\"") + "\n");
        Scan scan = scan(folder);
        assertThat(scan.exit()).as(scan.words()).isEqualTo(1);
        assertThat(scan.words()).contains(file + ": " + kind + ", line 2").doesNotContain(first + second);
    }

    /** § stands for double quotes, ¤ for single ones. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application.yml|  pass|word: hunter2hunter2 # until tomorrow",
                "roles.sql|create role x login pass|word ¤hunter2hunter2¤;",
                "start.sh|CHISO_DB_PASS|WORD=hunter2hunter2 java -jar x.jar",
                "start|export CHISO_DB_PASS|WORD=hunter2hunter2;",
                "settings.xml|<pass|word>hunter2hunter2</password>",
                "Some.java|String pass|word = §hunter2hunter2§;",
                "application.properties|chiso.webhook.secret|-keys=k1:000102030405060708090a0b0c0d0e0f",
                "a.yml|pass|word: a§b,c;defgh",
                "b.yml|pass|word: ¤a,b;c#defgh¤",
                "c.yml|pass|word: §a\\§b;cdefgh§",
                "a.properties|spring.datasource.pass|word = Abc$def99",
                "b.sh|DB_PASS|WORD=pa:-ss9999",
                "d.yml|PASS|WORD: §a:+bcdefgh§",
                "a.env|DB_PASS|WORD=hunter2sample",
                "b.env|DB_PASS|WORD=a…‹{{hunter2",
                "e.yml|  pass|phrase: hunter2hunter2",
                "f.yml|pw|d: hunter2hunter2",
                "g.yml|encryption|-key: hunter2hunter2",
                "h.yml|private|_key: hunter2hunter2",
                "README.md|CHISO_DB_PASS|WORD=hunter2hunter2 ./chiso up",
                "README.md|PASS|WORD=hunter2hunter2 ./chiso up",
                "README.md|export TOK|EN=abcdef0123defgh",
                "README.md|export API_KE|Y=abcdef0123defgh",
                "README.md|DB_PW|D=hunter2hunter2 x",
                "c.env|DB_PASS|WORD=k1:…hunter2hunter2",
                "d.env|DB_PASS|WORD=/hunter2hunter2",
                "README.md|export SMTP_PASS|PHRASE=hunter2hunter2",
                "of: 1:2 two.env|DB_PASS|WORD=hunter2hunter2"
            })
    void a_password_is_found_in_every_kind_of_file(String file, String first, String second, @TempDir Path folder)
            throws IOException, InterruptedException {
        Files.writeString(
                folder.resolve(file),
                "first line\n" + (first + second).replace("§", "\"").replace("¤", "'") + "\n");
        Scan scan = scan(folder);
        assertThat(scan.exit()).as(scan.words()).isEqualTo(1);
        assertThat(scan.words())
                .contains(file + ": assigned, line 2")
                .doesNotContain("hunter2", "defgh", "def99", "ss9999", "0a0b");
    }

    /** What is no UTF-8 is neither skipped nor printed. */
    @Test
    void a_password_of_another_alphabet_is_found(@TempDir Path folder) throws IOException, InterruptedException {
        Files.writeString(
                folder.resolve("a.env"), "DB_PASS" + "WORD=hunter2\u00e9hunter2\n", StandardCharsets.ISO_8859_1);
        Scan scan = scan(folder);
        assertThat(scan.exit()).as(scan.words()).isEqualTo(1);
        assertThat(scan.words()).contains("a.env: assigned, line 1").doesNotContain("hunter2");
    }

    @Test
    void what_is_about_to_be_added_is_looked_at_and_what_is_ignored_is_not(@TempDir Path folder)
            throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("git", "init", "-q", folder.toString())
                        .start()
                        .waitFor())
                .isZero();
        Files.writeString(folder.resolve(".gitignore"), "own.env\n");
        String line = "DB_PASS" + "WORD=hunter2hunter2\n";
        Files.writeString(folder.resolve("own.env"), line);
        assertThat(scan(folder)).isEqualTo(new Scan(0, ""));

        Files.writeString(folder.resolve("new.env"), line);
        Scan scan = scan(folder);
        assertThat(scan.exit()).isEqualTo(1);
        assertThat(scan.words()).contains("new.env: assigned, line 1").doesNotContain("own.env");

        // A dump that only lies there would take minutes.
        Files.writeString(folder.resolve("new.env"), line + "#".repeat(1 << 20));
        assertThat(scan(folder)).isEqualTo(new Scan(0, ""));
        assertThat(new ProcessBuilder("git", "-C", folder.toString(), "add", "new.env")
                        .start()
                        .waitFor())
                .isZero();
        assertThat(scan(folder).words()).contains("new.env: assigned, line 1");
    }

    @Test
    void where_there_is_nothing_to_look_at_nothing_is_said_to_be_clean(@TempDir Path folder)
            throws IOException, InterruptedException {
        Scan scan = scan(folder);
        assertThat(scan.exit()).as(scan.words()).isEqualTo(2);
        assertThat(scan.words()).contains("No file was looked at");
    }

    @Test
    void a_reference_to_a_secret_is_none(@TempDir Path folder) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("a.properties"), """
                quarkus.datasource.password=${CHISO_DB_APP_PASSWORD:}
                url=jdbc:postgresql://${CHISO_DB_HOST:localhost}:5432/chiso
                """);
        Files.writeString(folder.resolve("a.sql"), "create role x login password :'app_password';\n");
        Files.writeString(
                folder.resolve("a.sh"),
                "CHISO_DB_PASSWORD=$(cat x) PASSWORD=\"$2\" TOKEN=… run\n"
                        + "OWNER=${DB_PASSWORD:-$other} ${DB_PASSWORD:?is not set} PASSWORD=\"$OTHER\" PASSWORD=…and-so-on\n");
        Files.writeString(
                folder.resolve("README.md"),
                "curl -u \"$USER:$PASSWORD\" x; curl -u chiso:… x; Authorization: Basic …; CHISO_DB_PASSWORD=$PASSWORD DB_TOKEN=… x\n"
                        + "aws_secret_access_key = $KEY; kubectl create secret generic x --from-literal=password=…\n");
        for (String file : List.of("notes.md", "notes.env")) {
            Files.writeString(folder.resolve(file), """
                    Authorization: Basic authentication is refused
                    docker run \\
                      -u 10001:10001 image
                    CHISO_WEBHOOK_SECRET_KEYS=k1:…
                    DB_PASSWORD=/run/secrets/x
                    CACHE_KEY=criteria.unit.v1
                    privateKey: /etc/tls/key.pem
                    ENV PWD=/opt/chiso
                    oldpwd=/home/abcdefg
                    """);
        }
        Files.writeString(
                folder.resolve("A.java"), "\"login password '\" + PASSWORD + \"'\"; String password = given();\n");
        assertThat(scan(folder)).isEqualTo(new Scan(0, ""));
    }

    @Test
    void an_allowed_file_that_is_no_sample_any_more_is_found_again(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path realm = folder.resolve("deploy/keycloak/sample-people.json");
        Files.createDirectories(realm.getParent());
        Files.writeString(realm, "{\"displayName\": \"Chiso (sample)\",\n\"credentials\": []}\n");
        assertThat(scan(folder).exit()).isZero();
        Files.writeString(realm, "{\"displayName\": \"Chiso\",\n\"credentials\": []}\n");
        assertThat(scan(folder).exit()).isEqualTo(1);
    }

    @Test
    void this_repository_has_none() throws IOException, InterruptedException {
        assertThat(scan(Repository.path(".").toAbsolutePath())).isEqualTo(new Scan(0, ""));
    }
}
