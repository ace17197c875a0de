package vn.chiso.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** So many at once. */
record Clients(int count) {

    interface Work<T> {
        T on(int client, Wire wire) throws IOException;
    }

    <T> List<T> each(IntFunction<T> work) {
        try (var threads = Executors.newFixedThreadPool(count)) {
            return IntStream.range(0, count)
                    .mapToObj(client -> CompletableFuture.supplyAsync(() -> work.apply(client), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    /** Each on a connection of its own. */
    <T> List<T> each(int port, Work<T> work) {
        return each(client -> {
            try (var wire = new Wire(port)) {
                return work.on(client, wire);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static void require(HttpCall call, int status) {
        if (status != call.status()) {
            throw new IllegalStateException(call.path() + " was answered with " + status);
        }
    }
}
