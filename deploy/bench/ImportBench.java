import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How long a running system takes for long files, sent in, checked and applied one after the other. See README.md. */
final class ImportBench {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final String PERSON = "danhmuc.tinh";

    private final int portOffset;
    private String token;

    private ImportBench(int portOffset) {
        this.portOffset = portOffset;
    }

    public static void main(String[] words) throws Exception {
        var settings = Stream.of(words).map(word -> word.split("=")).collect(Collectors.toMap(word -> word[0], word -> word[1]));
        var bench = new ImportBench(Integer.parseInt(settings.getOrDefault("--port-offset", "0")));
        int files = Integer.parseInt(settings.getOrDefault("--files", "5"));
        int units = Integer.parseInt(settings.getOrDefault("--units", "5000"));
        int criteria = Integer.parseInt(settings.getOrDefault("--criteria", "2000"));
        bench.measure(files, units + " units", () -> new Import("/units/imports", null, units(units)));
        bench.measure(files, criteria + " criteria", () -> bench.criteria(criteria));
    }

    /** @param etag of the draft that the file goes into, null if it goes into none */
    private record Import(String path, String etag, String csv) {}

    private void measure(int files, String what, Supplier<Import> file) throws Exception {
        var took = new long[files];
        for (int i = 0; i < files; i++) {
            token = signIn();
            took[i] = take(what, file.get());
        }
        System.out.printf("%s, %d files: %d to %d ms%n", what, files, LongStream.of(took).min().orElse(0), LongStream.of(took).max().orElse(0));
    }

    /** @return milliseconds from the first request until the application is seen to be over */
    private long take(String what, Import file) throws Exception {
        long start = System.nanoTime();
        var request = request(file.path()).header("Content-Type", "text/csv").POST(BodyPublishers.ofString(file.csv()));
        var sent = send(file.etag() == null ? request : request.header("If-Match", file.etag()));
        var job = sent.headers().firstValue("Location").orElseThrow();
        var checked = ended(job, "CHECKED");
        long ready = System.nanoTime();
        send(request(job + "/application").header("If-Match", etag(checked)).POST(BodyPublishers.noBody()));
        ended(job, "APPLIED");
        long end = System.nanoTime();
        System.out.printf("%s: checked after %d ms, applied after %d ms%n", what, millis(start, ready), millis(start, end));
        return millis(start, end);
    }

    private static long millis(long from, long to) {
        return Duration.ofNanos(to - from).toMillis();
    }

    private HttpResponse<String> ended(String job, String wanted) throws Exception {
        while (true) {
            var answer = send(request(job).GET());
            var state = member(answer.body(), "state");
            if (state.equals(wanted)) {
                return answer;
            }
            if (!List.of("CHECKING", "APPLYING").contains(state)) {
                throw new IllegalStateException(answer.body());
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    /** Communes below the province, with nineteen divisions each; no two files have a code in common. */
    private static String units(int count) {
        var file = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        return IntStream.range(0, count)
                .mapToObj(i -> i % 20 == 0
                        ? "QT.%s.%d,Xã Vĩnh Thủy số %d,COMMUNE,QT,2020-01-01".formatted(file, i, i)
                        : "QT.%s.%d,Phòng Văn hóa và Xã hội số %d,DIVISION,QT.%s.%d,2020-01-01".formatted(file, i, i, file, i / 20 * 20))
                .collect(Collectors.joining("\n", "code,name,type,parentCode,validFrom\n", "\n"));
    }

    /** Sections of 39 criteria each, into a new draft. */
    private Import criteria(int count) {
        try {
            var province = member(send(request("/units?code=QT").GET()).body(), "id");
            var head = """
                    {"programme":"TASK_COMPLETION","title":"Bộ tiêu chí dài","period":"2023","coverage":"EXTRACT",
                     "decision":{"number":"%d/QĐ-UBND","date":"2023-06-29","issuerUnitId":"%s"},
                     "rounding":{"scale":2,"mode":"HALF_UP"}}
                    """.formatted(System.currentTimeMillis(), province);
            var draft = send(request("/criteria-sets").header("Content-Type", "application/json").POST(BodyPublishers.ofString(head)));
            var method = "\"{\"\"kind\"\":\"\"BINARY\"\",\"\"input\"\":\"\"done\"\"}\"";
            var csv = IntStream.range(0, count)
                    .mapToObj(i -> i % 40 == 0
                            ? "%d,Lĩnh vực %d,,39,,".formatted(i / 40 + 1, i / 40 + 1)
                            : "%d.%d,Tiêu chí %d của lĩnh vực,%d,1,%s,EXCLUDED".formatted(i / 40 + 1, i % 40, i % 40, i / 40 + 1, method))
                    .collect(Collectors.joining("\n", "code,title,parentCode,maxPoints,method,naPolicy\n", "\n"));
            return new Import("/criteria-sets/imports?criteriaSetId=" + member(draft.body(), "id"), etag(draft), csv);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    /** The first member of that name; these answers are flat enough. */
    private static String member(String json, String name) {
        var found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]+)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return found.group(1);
    }

    private HttpRequest.Builder request(String path) {
        var root = "http://localhost:" + (8080 + portOffset);
        var target = path.startsWith("http") ? path : root + (path.startsWith("/api") ? "" : "/api/v1") + path;
        return HttpRequest.newBuilder(URI.create(target)).header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private String signIn() throws Exception {
        var form = Map.of("grant_type", "password", "client_id", "chiso-sample", "username", PERSON, "password", "chiso").entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var endpoint = "http://localhost:" + (8180 + portOffset) + "/realms/chiso/protocol/openid-connect/token";
        var answer = send(HttpRequest.newBuilder(URI.create(endpoint))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        return member(answer.body(), "access_token");
    }
}
