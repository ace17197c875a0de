package vn.chiso.gateway.docs;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** The contract and the page to try it with. */
@ConfigMapping(prefix = "chiso.gateway.docs")
interface DocsConfig {

    boolean enabled();

    /** The public OIDC client that the page signs people in with (code and PKCE). */
    String clientId();

    URI authorizationUrl();

    URI tokenUrl();
}
