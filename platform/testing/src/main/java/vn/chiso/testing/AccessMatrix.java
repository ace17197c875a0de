package vn.chiso.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Every operation of a service's contract × every role × own and foreign unit, as a table that people review. Each call carries a
 * version that is stale, so that a change that is allowed stops there and the next role finds the same.
 */
public final class AccessMatrix {

    /** As the claim has them, in the order of the columns. */
    public static final List<String> ROLES = List.of(
            "admin",
            "catalogue-editor",
            "scoring-officer",
            "unit-head",
            "appraiser",
            "organiser",
            "task-coordinator",
            "leader",
            "viewer",
            "portal");

    private static final String STRANGER = Tokens.of("khong.quyen");
    private static final String STALE = "\"999999\"";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** More would wait for connections to the database, and prove no more. */
    private static final Executor CALLERS =
            Executors.newFixedThreadPool(8, Thread.ofPlatform().daemon().factory());

    /** What is sent beside the path. */
    public record Sample(String query, String type, String body) {
        /** The least that a changing operation can be sent. */
        static final Sample EMPTY = new Sample("", "application/json", "{}");

        public static Sample body(String body) {
            return new Sample("", "application/json", body);
        }

        public static Sample query(String query) {
            return new Sample("?" + query, "application/json", "{}");
        }
    }

    /** How far callers get with one operation: by role own and foreign, before them who is nobody and who holds no grant. */
    public record Row(String operation, String anonymous, String stranger, Map<String, String> byRole) {
        String line() {
            return operation + "," + anonymous + "," + stranger + ","
                    + ROLES.stream().map(byRole::get).collect(Collectors.joining(","));
        }
    }

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final Map<String, List<String>> operations;
    private final Map<String, String> ownUnits;
    private final String foreignUnit;
    private final Map<String, Supplier<String>> parameters = new HashMap<>();
    private final Map<String, Sample> samples = new HashMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    /**
     * @param contract the OpenAPI as JSON
     * @param ownUnits the unit by role for which a grant reaches what the parameters name
     */
    public AccessMatrix(URI base, Map<String, Object> contract, Map<String, String> ownUnits, String foreignUnit) {
        this.base = base;
        this.operations = operations(contract);
        this.ownUnits = Map.copyOf(ownUnits);
        this.foreignUnit = foreignUnit;
    }

    /** The value of the last parameter of a path or of the beginning of one: {@code /api/v1/plans/{id}}. */
    public AccessMatrix parameter(String path, String value) {
        return parameter(path, () -> value);
    }

    /** The same for what an allowed call uses up: each call is given another one. */
    public AccessMatrix parameter(String path, Supplier<String> value) {
        parameters.put(path, value);
        return this;
    }

    /** What an operation is sent: {@code POST /api/v1/plans}. */
    public AccessMatrix sample(String operation, Sample sample) {
        samples.put(operation, sample);
        return this;
    }

    /** The table with its header, operations in the order of the contract. */
    public String table() {
        var rows = new ArrayList<String>();
        rows.add("operation,anonymous,no grant," + String.join(",", ROLES));
        operations.forEach((path, methods) -> methods.forEach(
                method -> rows.add(row(method + " " + path, method, path).line())));
        return String.join("\n", rows) + "\n";
    }

    /** What no table can excuse: errors of ours, doors without a lock, answers that tell a stranger that something exists. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** All callers of an operation at once, as in real life; one operation after the other, so that what one makes is there or not. */
    private Row row(String operation, String method, String path) {
        var sample = samples.getOrDefault(operation, Sample.EMPTY);
        var anonymous = later(() -> call(method, path, sample, null, false));
        var stranger = later(() -> call(method, path, sample, STRANGER, false));
        var foreign = new LinkedHashMap<String, CompletableFuture<Integer>>();
        var own = new LinkedHashMap<String, CompletableFuture<Integer>>();
        for (var role : ROLES) {
            foreign.put(role, later(() -> foreign(operation, method, path, sample, role)));
            own.put(role, later(() -> call(method, path, sample, token(role, ownUnits.get(role)), false)));
        }
        var cells = new LinkedHashMap<String, String>();
        for (var role : ROLES) {
            cells.put(
                    role,
                    word(own.get(role).join()) + "/" + word(foreign.get(role).join()));
        }
        return new Row(operation, word(anonymous.join()), word(stranger.join()), cells);
    }

    private static CompletableFuture<Integer> later(Supplier<Integer> call) {
        return CompletableFuture.supplyAsync(call, CALLERS);
    }

    private int foreign(String operation, String method, String path, Sample sample, String role) {
        var token = token(role, foreignUnit);
        int there = call(method, path, sample, token, false);
        if (path.contains("{") && there == 403 && !isReadable(path, token)) {
            int nowhere = call(method, path, sample, token, true);
            if (nowhere != there) {
                complaints.add(operation + " tells a foreign " + role + " that it exists: 403, else " + nowhere);
            }
        }
        return there;
    }

    /** What is open to him anyway is no secret: a published set, a unit. */
    private boolean isReadable(String path, String token) {
        var thing = path.substring(0, path.indexOf('}') + 1);
        return call("GET", thing, samples.getOrDefault("GET " + thing, Sample.EMPTY), token, false) == 200;
    }

    private String token(String role, String unit) {
        return tokens.computeIfAbsent(
                role + "@" + unit, grant -> Tokens.of(role + "." + unit.toLowerCase(Locale.ROOT), grant));
    }

    private int call(String method, String path, Sample sample, String token, boolean nowhere) {
        var request = HttpRequest.newBuilder(base.resolve(filled(path, nowhere) + sample.query()))
                .timeout(PATIENCE)
                .header("If-Match", STALE)
                .method(
                        method,
                        method.equals("GET") || method.equals("DELETE")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(sample.body()));
        if (!method.equals("GET") && !method.equals("DELETE")) {
            request.header("Content-Type", sample.type());
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        int status = status(request.build());
        if (status >= 500) {
            complaints.add(method + " " + path + " answered " + status);
        }
        return status;
    }

    /** Only the head is waited for: some answers never end. */
    private int status(HttpRequest request) {
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")) {
                    body.readAllBytes();
                }
            }
            return answer.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String filled(String path, boolean nowhere) {
        var filled = new StringBuilder();
        int from = 0;
        for (int open = path.indexOf('{'); open >= 0; open = path.indexOf('{', from)) {
            int close = path.indexOf('}', open);
            filled.append(path, from, open);
            var value =
                    parameters.getOrDefault(path.substring(0, close + 1), () -> "00000000-0000-7000-8000-000000000000");
            filled.append(nowhere ? other(value.get()) : value.get());
            from = close + 1;
        }
        return filled.append(path.substring(from)).toString();
    }

    private static String other(String value) {
        return value.length() == 36
                ? UUID.nameUUIDFromBytes(value.getBytes(StandardCharsets.UTF_8)).toString()
                : value;
    }

    private static String word(int status) {
        return switch (status) {
            case 401 -> "sign-in";
            case 403 -> "deny";
            case 404 -> "hide";
            case 400, 406, 415, 422 -> "refuse";
            default -> "allow";
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<String>> operations(Map<String, Object> contract) {
        var operations = new LinkedHashMap<String, List<String>>();
        ((Map<String, Map<String, Object>>) contract.get("paths"))
                .forEach((path, methods) -> operations.put(
                        path,
                        methods.keySet().stream()
                                .map(method -> method.toUpperCase(Locale.ROOT))
                                .filter(List.of("GET", "POST", "PUT", "DELETE", "PATCH")::contains)
                                .sorted()
                                .toList()));
        return operations;
    }
}
