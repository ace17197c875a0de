package vn.chiso.local.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Collection;
import vn.chiso.local.system.Settings;

/** The one door of the system, as each person of the sample sees it. */
public final class Gateway {

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String url;
    private final SignIn signIn;
    private final ChangeWatch watch;

    public Gateway(Settings settings, ChangeWatch watch) {
        this.watch = watch;
        this.url = settings.gatewayUrl();
        this.signIn = new SignIn(client, settings.issuer());
    }

    private Gateway(Gateway other, String url) {
        this.watch = other.watch;
        this.url = url;
        this.signIn = other.signIn;
    }

    /** The same people, past the gateway: at one replica of a service. */
    public Gateway at(String replica) {
        return new Gateway(this, replica);
    }

    /** All who are signed in, and those people, sign in anew: then nobody has to for as long as a token lasts. */
    public void signInAnew(Collection<String> people) {
        try {
            signIn.renewAll(people);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Requests with the token of that person. */
    public Api as(String username) {
        return new Api(client, url, username, signIn, watch);
    }
}
