package vn.chiso.testing;

import java.io.Closeable;
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
import java.util.concurrent.CountDownLatch;

/**
 * A TCP proxy on the loopback interface that tests can cut (connections are reset and new ones refused, as when the
 * server is down) or stall (bytes stop flowing while connections stay open, as when the network loses packets).
 */
public final class Cut implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final int port;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    private volatile CountDownLatch flow = new CountDownLatch(0);
    private ServerSocket listener;
    private Thread acceptor;

    private Cut(int port, int target) {
        this.port = port;
        this.target = target;
    }

    /** Opens a proxy on a free port in front of a server that listens, now or later, on the given port. */
    public static Cut inFrontOf(int target) {
        Cut cut = new Cut(FreePorts.next(), target);
        cut.restore();
        return cut;
    }

    public int port() {
        return port;
    }

    /** Resets every connection and refuses new ones until {@link #restore()}. */
    public synchronized void cut() {
        close();
    }

    /** Holds back all bytes, in both directions, until {@link #restore()}; nobody is told. */
    public synchronized void stall() {
        if (flow.getCount() == 0) {
            flow = new CountDownLatch(1);
        }
    }

    /** Undoes {@link #cut()} and {@link #stall()}; harmless when neither is in force. */
    public synchronized void restore() {
        flow.countDown();
        if (listener != null) {
            return;
        }
        try {
            ServerSocket opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            listener = opened;
            acceptor = Thread.ofVirtual().name("cut-" + port).start(() -> acceptFrom(opened));
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + " cannot be opened", e);
        }
    }

    @Override
    public synchronized void close() {
        if (listener == null) {
            return;
        }
        closeQuietly(listener);
        listener = null;
        awaitAcceptor();
        sockets.forEach(Cut::reset);
        sockets.clear();
        flow.countDown();
    }

    /** The port is really closed, and the set of connections complete, once nobody waits on the listener. */
    private void awaitAcceptor() {
        try {
            acceptor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void acceptFrom(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                connect(from.accept());
            } catch (IOException e) {
                // The listener was closed by a cut, or one client gave up while connecting.
                continue;
            }
        }
    }

    private void connect(Socket client) throws IOException {
        sockets.add(client);
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(server);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> pump(client, server));
            Thread.ofVirtual().start(() -> pump(server, client));
        } catch (IOException e) {
            drop(client);
            throw e;
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                flow.await();
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // One side is gone: the other one hears it below.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            drop(from);
            drop(to);
        }
    }

    private void drop(Socket socket) {
        sockets.remove(socket);
        closeQuietly(socket);
    }

    private static void reset(Socket socket) {
        try {
            // No lingering: the peer sees a reset, as from a killed process, not an orderly end.
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // Closed already.
        }
        closeQuietly(socket);
    }

    private static void closeQuietly(Closeable closeable) {
        if (closeable == null) {
            return;
        }
        try {
            closeable.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a socket cannot be closed", e);
        }
    }
}
