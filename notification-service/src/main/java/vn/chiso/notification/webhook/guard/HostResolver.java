package vn.chiso.notification.webhook.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Looks a host name up. */
@FunctionalInterface
interface HostResolver {

    InetAddress[] resolve(String host) throws UnknownHostException;
}
