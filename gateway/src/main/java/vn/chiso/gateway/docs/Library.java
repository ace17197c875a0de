package vn.chiso.gateway.docs;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** All that is served beside the API, by path. Read when somebody first wants it: most gateways are never asked. */
@ApplicationScoped
class Library {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String CONTRACT = "/chiso-api/openapi.";
    private static final String COORDINATES = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
    private static final String SETTINGS = "/docs/settings.json";

    private final DocsConfig config;
    private final Map<String, Source> sources;
    private final Map<String, Document> read = new ConcurrentHashMap<>();

    private record Source(String contentType, String resource) {}

    Library(DocsConfig config) {
        this.config = config;
        String swagger = "/META-INF/resources/webjars/swagger-ui/" + version() + "/";
        this.sources = Map.ofEntries(
                Map.entry("/openapi", new Source("application/json", CONTRACT + "json")),
                Map.entry("/openapi.json", new Source("application/json", CONTRACT + "json")),
                Map.entry("/openapi.yaml", new Source("application/yaml", CONTRACT + "yaml")),
                Map.entry("/docs/", new Source(HTML, "/docs/index.html")),
                Map.entry("/docs/page.js", new Source(SCRIPT, "/docs/page.js")),
                Map.entry("/docs/swagger-ui.css", new Source("text/css; charset=utf-8", swagger + "swagger-ui.css")),
                Map.entry("/docs/swagger-ui-bundle.js", new Source(SCRIPT, swagger + "swagger-ui-bundle.js")),
                Map.entry("/docs/favicon-32x32.png", new Source("image/png", swagger + "favicon-32x32.png")),
                Map.entry("/docs/oauth2-redirect.html", new Source(HTML, swagger + "oauth2-redirect.html")),
                Map.entry("/docs/oauth2-redirect.js", new Source(SCRIPT, swagger + "oauth2-redirect.js")));
    }

    boolean has(String path) {
        return config.enabled() && (sources.containsKey(path) || path.equals(SETTINGS));
    }

    /** What is at hand without reading files. */
    Optional<Document> known(String path) {
        return Optional.ofNullable(read.get(path));
    }

    /** May block. */
    Document read(String path) {
        return read.computeIfAbsent(path, this::load);
    }

    /** The folder inside the webjar is called by it. */
    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = Library.class.getResourceAsStream(COORDINATES)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private Document load(String path) {
        if (path.equals(SETTINGS)) {
            return Document.of("application/json", settings());
        }
        Source source = sources.get(path);
        return Document.read(source.contentType(), source.resource());
    }

    private byte[] settings() {
        return new JsonObject()
                .put("clientId", config.clientId())
                .put("authorizationUrl", config.authorizationUrl().toString())
                .put("tokenUrl", config.tokenUrl().toString())
                .toBuffer()
                .getBytes();
    }
}
