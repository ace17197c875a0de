package vn.chiso.notification.webhook.guard;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import vn.chiso.notification.webhook.WebhookConfig;

/**
 * Keeps webhooks from reaching into our own networks (SSRF). A name is looked up once an attempt, every address that it has must
 * be allowed, and the connection goes to an address that was checked: a name that changes its address in between gains nothing.
 * Redirects are not followed, so they need no check.
 */
@ApplicationScoped
public class TargetGuard {

    /** All that is not public unicast (IANA special-purpose registries), and what tunnels IPv4 through IPv6. */
    private static final List<IpSubnetFilterRule> SPECIAL = rules(List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/128",
            "::1/128",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8"));

    private static final int LAST_PORT = 65535;

    private final List<IpSubnetFilterRule> allowed;
    private final boolean httpAllowed;
    private final HostResolver resolver;

    @Inject
    TargetGuard(WebhookConfig config) {
        this(config.allowedNetworks().orElse(List.of()), config.httpAllowed(), InetAddress::getAllByName);
    }

    TargetGuard(List<String> allowedNetworks, boolean httpAllowed, HostResolver resolver) {
        this.allowed = rules(allowedNetworks);
        this.httpAllowed = httpAllowed;
        this.resolver = resolver;
    }

    private static List<IpSubnetFilterRule> rules(List<String> networks) {
        return networks.stream()
                .map(network -> network.split("/", 2))
                .map(parts -> new IpSubnetFilterRule(parts[0], Integer.parseInt(parts[1]), IpFilterRuleType.ACCEPT))
                .toList();
    }

    /** The form only: what the name stands for is looked up when something is sent. */
    public URI parse(String url) throws RefusedTargetException {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            throw new RefusedTargetException(RefusedTarget.NOT_AN_ADDRESS);
        }
        var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(httpAllowed && scheme.equals("http"))) {
            throw new RefusedTargetException(RefusedTarget.NOT_HTTPS);
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new RefusedTargetException(RefusedTarget.NOT_A_PLAIN_HOST);
        }
        if (uri.getPort() == 0 || uri.getPort() > LAST_PORT) {
            throw new RefusedTargetException(RefusedTarget.NO_SUCH_PORT);
        }
        return uri;
    }

    /** An address of the host that may be connected to. */
    public InetAddress locate(URI uri) throws RefusedTargetException, UnknownHostException {
        var host = uri.getHost();
        var addresses = resolver.resolve(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        for (var address : addresses) {
            if (!isAllowed(address)) {
                throw new RefusedTargetException(RefusedTarget.NOT_PUBLIC);
            }
        }
        return addresses[0];
    }

    private boolean isAllowed(InetAddress address) {
        return matches(allowed, address) || !matches(SPECIAL, address);
    }

    private static boolean matches(List<IpSubnetFilterRule> rules, InetAddress address) {
        var socket = new InetSocketAddress(address, 1);
        return rules.stream().anyMatch(rule -> rule.matches(socket));
    }
}
