package vn.chiso.scoring.evidence;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.chiso.scoring.VinhLinh;
import vn.chiso.testing.RealParts;
import vn.chiso.testing.Tokens;

/** The libraries over HTTP, and what lies on the disk behind them. */
public final class Library {

    private Library() {}

    /** Whoever sends a file, of a type that says nothing. */
    public static RequestSpecification sender(String username, String... grants) {
        var plain = EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return given().config(RestAssuredConfig.config().encoderConfig(plain))
                .auth()
                .oauth2(Tokens.of(username, grants))
                .contentType("application/octet-stream");
    }

    public static RequestSpecification officer() {
        return sender("canbo.vl", "scoring-officer@QT.VL");
    }

    public static Response upload(RequestSpecification who, String unit, String name, byte[] content) {
        return who.queryParam("unitId", unit)
                .queryParam("name", name)
                .body(content)
                .post("/api/v1/evidence");
    }

    public static Response upload(String name, byte[] content) {
        return upload(officer(), VinhLinh.DISTRICT, name, content);
    }

    /** In the district's library, by its officer; answers the id. */
    public static String entered(String name, byte[] content) {
        return upload(name, content).then().statusCode(201).extract().path("id");
    }

    public static Path folder() {
        return Path.of(ConfigProvider.getConfig().getValue("chiso.evidence.dir", String.class));
    }

    public static List<Path> kept() {
        return filesIn("content");
    }

    public static List<Path> arriving() {
        return filesIn("arriving");
    }

    private static List<Path> filesIn(String part) {
        try (var files = Files.walk(folder().resolve(part))) {
            return files.filter(Files::isRegularFile).toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Neither entries nor files; units and responsibilities stay. */
    public static void forget() {
        RealParts.truncateAll(
                "unit_node", "unit_path", "unit_succession", "unit_service", "responsibility", "responsible_unit");
        clear();
    }

    public static void clear() {
        try (var files = Files.walk(folder())) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (NoSuchFileException none) {
            // As it should be.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
