package vn.chiso.e2e.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Passes TCP connections on to a port of this machine, and cuts them all when told to. */
final class Proxy implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;
    private static final int CONNECT_MILLIS = 2_000;

    private final InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
    private final ServerSocket server;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong allCut = new AtomicLong();

    private Proxy(ServerSocket server, int target) {
        this.server = server;
        this.target = target;
    }

    static Proxy inFrontOf(int target) {
        try {
            ServerSocket server = new ServerSocket();
            Proxy proxy = new Proxy(server, target);
            server.bind(new InetSocketAddress(proxy.loopback, 0));
            Thread.ofVirtual().name("proxy-" + target).start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    /** Every connection ends at once, as if a cable was pulled and plugged in again. */
    int cut() {
        int cut = open.size() / 2;
        allCut.addAndGet(cut);
        open.forEach(Proxy::reset);
        open.clear();
        return cut;
    }

    /** How many were cut so far. */
    long allCut() {
        return allCut.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> join(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket client) {
        Socket upstream = new Socket();
        open.add(client);
        open.add(upstream);
        try {
            client.setTcpNoDelay(true);
            upstream.setTcpNoDelay(true);
            upstream.connect(new InetSocketAddress(loopback, target), CONNECT_MILLIS);
            Thread.ofVirtual().start(() -> pump(client, upstream));
            pump(upstream, client);
        } catch (IOException refused) {
            reset(client);
            reset(upstream);
            open.remove(client);
            open.remove(upstream);
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int read = in.read(buffer);
            while (read >= 0) {
                out.write(buffer, 0, read);
                read = in.read(buffer);
            }
            // An orderly end, which lets the other side have what is still under way.
            to.shutdownOutput();
            if (from.isOutputShutdown()) {
                from.close();
                to.close();
            }
        } catch (IOException cutOrClosed) {
            reset(from);
            reset(to);
        } finally {
            if (from.isClosed()) {
                open.remove(from);
                open.remove(to);
            }
        }
    }

    private static void reset(Socket socket) {
        try {
            // With no time to linger the other side sees a reset instead of an orderly end.
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException alreadyGone) {
            // That is what was wanted.
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }
}
