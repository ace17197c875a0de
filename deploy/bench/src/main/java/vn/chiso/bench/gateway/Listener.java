package vn.chiso.bench.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.chiso.local.client.Await;

/** A program that listens on a port of this machine until it is closed. */
record Listener(Process process, int port) implements AutoCloseable {

    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

    /** Returns when it takes connections. */
    static Listener start(ProcessBuilder program, int port, Path log) {
        try {
            var process = program.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            var listener = new Listener(process, port);
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            Await.until(program.command().getFirst() + " (see " + log + ")", listener::answer);
            return listener;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Boolean> answer() {
        if (!process.isAlive()) {
            throw new IllegalStateException("ended at once");
        }
        try (var _ = new Socket(HERE, port)) {
            return Optional.of(true);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, HERE)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
