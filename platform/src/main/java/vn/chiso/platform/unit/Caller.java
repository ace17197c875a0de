package vn.chiso.platform.unit;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The person or system behind the current request, from the token; or behind work that goes on after it. */
@RequestScoped
public class Caller {

    private static final String GRANTS = "grants";

    private final SecurityIdentity identity;
    private final JsonWebToken token;
    private CallerState assumed;
    private Set<Grant> granted;

    Caller(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    /** To be kept with work that goes on after the request. */
    public CallerState state() {
        return new CallerState(
                subject(),
                username(),
                name(),
                grants().stream().map(Grant::toString).toList());
    }

    /** Inside an activated request context of a background thread: acts on behalf of whoever asked for the work. */
    public void assume(CallerState state) {
        assumed = state;
        granted = null;
    }

    /** Stable id of the account. */
    public String subject() {
        if (assumed != null) {
            return assumed.subject();
        }
        return token.getSubject();
    }

    /** The name one signs in with. */
    public String username() {
        if (assumed != null) {
            return assumed.username();
        }
        String name = token.getClaim("preferred_username");
        return name == null ? identity.getPrincipal().getName() : name;
    }

    /** The name that people know. */
    public String name() {
        if (assumed != null) {
            return assumed.name();
        }
        String name = token.getClaim("name");
        return name == null ? username() : name;
    }

    /** The token itself, to be carried on to another service on the caller's behalf. */
    public String bearer() {
        return token.getRawToken();
    }

    /** In the order of the token. */
    public Set<Grant> grants() {
        // Asked several times a request, and to each look at a claim that no standard names the library throws and
        // catches.
        if (granted == null) {
            granted = Collections.unmodifiableSet(parsed());
        }
        return granted;
    }

    private Set<Grant> parsed() {
        List<String> claimed = assumed == null ? texts(token.getClaim(GRANTS)) : assumed.grants();
        return claimed.stream()
                .flatMap(text -> Grant.parse(text).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> texts(Object claim) {
        return switch (claim) {
            case null -> List.of();
            case JsonArray array ->
                array.stream()
                        .filter(JsonString.class::isInstance)
                        .map(value -> ((JsonString) value).getString())
                        .toList();
            case Collection<?> values -> values.stream().map(String::valueOf).toList();
            default -> List.of();
        };
    }

    public boolean hasAny(Role... roles) {
        var wanted = Arrays.asList(roles);
        return grants().stream().anyMatch(grant -> wanted.contains(grant.role()));
    }

    /** @throws vn.chiso.platform.problem.ProblemException forbidden, naming the roles, for who holds none of them */
    public void require(Role... roles) {
        if (!hasAny(roles)) {
            throw MissingRole.anyOf(roles);
        }
    }

    /** Codes of the units for which one of the roles is granted; of all grants if no role is named. */
    public Set<String> unitCodes(Role... roles) {
        var wanted = Arrays.asList(roles);
        return grants().stream()
                .filter(grant -> wanted.isEmpty() || wanted.contains(grant.role()))
                .map(Grant::unitCode)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
