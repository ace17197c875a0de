import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Opens many event streams through the packaged gateway and tells what one costs it: {@code java
 * deploy/bench/StreamBench.java [streams]}, from the root, after a build. Each stream takes two files of the gateway and one
 * of each end; where {@code ulimit -n} is less than twice the number, as many gateways as it takes share them. At the end
 * every stream must still bring what the service says.
 */
final class StreamBench {

    private static final String STREAM = "/api/v1/inbox/stream/tickets/Zm9vYmFyYmF6cXV4MTIzNDU2Zm9vYmFyYmF6cXV4MTI";
    private static final int WARM_UP = 500;
    private static final int AT_A_TIME = 50;
    private static final int PER_ADDRESS = 2_000;

    /** Files of a gateway that are no streams. */
    private static final int OTHER_FILES = 400;

    private static final int BEAT_SECONDS = 20;

    private record Gateway(Process process, int port, int management) {}

    private static final AtomicInteger opened = new AtomicInteger();
    private static final AtomicInteger waitedFor = new AtomicInteger();
    private static volatile CountDownLatch alive;
    private static final CountDownLatch over = new CountDownLatch(1);

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2) {
            serve(Integer.parseInt(arguments[1]));
            return;
        }
        int streams = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
        int service = freePort();
        // The service in a process of its own, for its half of the files.
        Process served = new ProcessBuilder(java(), "deploy/bench/StreamBench.java", "serve", Integer.toString(service))
                .inheritIO()
                .start();
        List<Gateway> gateways = new ArrayList<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            gateways.forEach(gateway -> gateway.process().destroyForcibly());
            served.destroyForcibly();
        }));
        try {
            int perGateway = (openFilesAllowed() - OTHER_FILES) / 2;
            for (int held = 0; held < streams; held += perGateway) {
                gateways.add(gateway(service));
            }
            awaitListener(service);
            for (Gateway gateway : gateways) {
                awaitListener(gateway.management());
            }
            measure(gateways, streams);
        } finally {
            over.countDown();
        }
    }

    private static void measure(List<Gateway> gateways, int streams) throws Exception {
        open(gateways, WARM_UP, 0);
        long before = residentKilobytes(gateways);
        long start = System.nanoTime();
        open(gateways, streams - WARM_UP, 1);
        double seconds = (System.nanoTime() - start) / 1e9;
        long after = residentKilobytes(gateways);
        alive = new CountDownLatch(streams);
        waitedFor.set(streams);
        if (!alive.await(3 * BEAT_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(alive.getCount() + " streams bring nothing any more");
        }
        System.out.printf(
                "%d streams open at %d gateways, all alive; the last %d in %.1f s; resident %d MB, %.1f KB a stream; metrics: %s%n",
                opened.get(),
                gateways.size(),
                streams - WARM_UP,
                seconds,
                after / 1024,
                (after - before) / (double) (streams - WARM_UP),
                openByMetrics(gateways));
    }

    private static void open(List<Gateway> gateways, int count, int round) throws Exception {
        Semaphore opening = new Semaphore(AT_A_TIME);
        CountDownLatch all = new CountDownLatch(count);
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        for (int i = 0; i < count; i++) {
            opening.acquire();
            // Without a bearer the gateway counts by address; all of 127/8 is this machine.
            String from = "127.0." + round + "." + (1 + i / PER_ADDRESS);
            int port = gateways.get(i % gateways.size()).port();
            threads.execute(() -> stream(port, from, opening, all));
        }
        if (!all.await(10, TimeUnit.MINUTES)) {
            throw new IllegalStateException(all.getCount() + " streams did not open");
        }
    }

    private static void stream(int port, String from, Semaphore opening, CountDownLatch all) {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(from), 0)) {
            socket.getOutputStream()
                    .write(("GET " + STREAM + " HTTP/1.1\r\nHost: chiso.example\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            awaitEvent(in, "data: hello");
            opened.incrementAndGet();
            opening.release();
            all.countDown();
            while (waitedFor.get() == 0) {
                awaitEvent(in, "data: beat");
            }
            awaitEvent(in, "data: beat");
            alive.countDown();
            over.await();
        } catch (IOException | InterruptedException e) {
            System.err.println(e);
            System.exit(1);
        }
    }

    private static void awaitEvent(InputStream in, String event) throws IOException {
        StringBuilder seen = new StringBuilder();
        while (seen.indexOf(event) < 0) {
            int letter = in.read();
            if (letter < 0 || seen.length() > 2_000) {
                throw new IOException("closed after: " + seen);
            }
            seen.append((char) letter);
        }
    }

    private static void serve(int port) throws IOException {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try (ServerSocket server = new ServerSocket(port, 10_000, InetAddress.getByName("127.0.0.1"))) {
            while (true) {
                Socket socket = server.accept();
                threads.execute(() -> keepOpen(socket));
            }
        }
    }

    private static void keepOpen(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            for (int end = 0; end < 2; ) {
                int letter = in.read();
                end = letter == '\n' ? end + 1 : letter == '\r' ? end : 0;
            }
            String head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
            socket.getOutputStream().write((head + "d\r\ndata: hello\n\n\r\n").getBytes(StandardCharsets.UTF_8));
            while (true) {
                Thread.sleep(BEAT_SECONDS * 1_000L);
                socket.getOutputStream().write("c\r\ndata: beat\n\n\r\n".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException | InterruptedException e) {
            // The gateway has gone; so does the stream.
        }
    }

    private static Gateway gateway(int service) throws IOException {
        int port = freePort();
        int management = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                java(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                "gateway/target/quarkus-app/quarkus-run.jar");
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        builder.environment().put("CHISO_NOTIFICATION_URL", "http://127.0.0.1:" + service);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Gateway(process, port, management);
    }

    private static void awaitListener(int port) throws Exception {
        for (int second = 0; second < 120; second++) {
            try {
                new Socket("127.0.0.1", port).close();
                return;
            } catch (IOException e) {
                Thread.sleep(1_000);
            }
        }
        throw new IllegalStateException("Nobody listens at " + port);
    }

    private static String openByMetrics(List<Gateway> gateways) throws Exception {
        StringBuilder open = new StringBuilder();
        for (Gateway gateway : gateways) {
            var request = HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + gateway.management() + "/q/metrics"));
            HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()).body().lines()
                    .filter(line -> line.startsWith("chiso_gateway_streams_open"))
                    .forEach(line -> open.append(line).append(' '));
        }
        return open.toString();
    }

    private static long residentKilobytes(List<Gateway> gateways) throws IOException {
        long sum = 0;
        for (Gateway gateway : gateways) {
            sum += firstNumber(Path.of("/proc/" + gateway.process().pid() + "/status"), "VmRSS:");
        }
        return sum;
    }

    private static int openFilesAllowed() throws IOException {
        return (int) firstNumber(Path.of("/proc/self/limits"), "Max open files");
    }

    private static long firstNumber(Path file, String line) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(each -> each.startsWith(line))
                .mapToLong(each -> Long.parseLong(each.replaceAll("^\\D*(\\d+).*", "$1")))
                .findFirst()
                .orElseThrow();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress("127.0.0.1", 0));
            return socket.getLocalPort();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
