package vn.chiso.gateway.entry;

import io.quarkus.vertx.http.runtime.cors.CORSFilter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whose pages may ask, where pages of other origins may at all. The framework knows it too, and would refuse bare. */
@ApplicationScoped
class PageOrigins {

    private static final String EVERY = "*";

    private final boolean enabled;
    private final List<String> named;
    private final List<Pattern> patterns;

    PageOrigins(
            @ConfigProperty(name = "quarkus.http.cors.enabled") boolean enabled,
            @ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> origins) {
        this.enabled = enabled;
        this.named = origins.orElse(List.of());
        this.patterns = CORSFilter.parseAllowedOriginsRegex(origins);
    }

    boolean isForeign(HttpServerRequest request) {
        String origin = enabled ? request.getHeader(HttpHeaders.ORIGIN) : null;
        return origin != null
                && !named.contains(origin)
                && !named.contains(EVERY)
                && !CORSFilter.isOriginAllowedByRegex(patterns, origin)
                && !origin.equals(request.scheme() + "://" + request.authority());
    }
}
