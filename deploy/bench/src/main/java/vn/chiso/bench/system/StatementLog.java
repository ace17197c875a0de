package vn.chiso.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Service;

/** What the service asks its database during a request, from the log of the database itself. */
final class StatementLog {

    /** Transaction, kind, text up to the next entry. */
    private static final Pattern ENTRY =
            Pattern.compile("^bench (\\S*) (LOG|DETAIL):  (.*?)(?=^bench |\\z)", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern STATEMENT = Pattern.compile("(?:execute \\S+|statement): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = ('(?:[^']++|'')*+'|NULL)");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final Pattern JSON = Pattern.compile("'\\{\"(?:[^\"\\\\]|\\\\.)*+\":");
    private static final Pattern IDS = Pattern.compile("'\\{[0-9a-f-]{36}(?:,[0-9a-f-]{36})*+}'");

    private final ChisoSystem system;

    StatementLog(ChisoSystem system) {
        this.system = system;
    }

    /**
     * The statements of the transaction that names the subject, with their parameters written in.
     *
     * @param subject an id that nothing else asks for at this time
     */
    List<String> during(Runnable request, String subject) {
        var log = system.settings().layout().logs().resolve("postgres.log");
        // Statements that the driver has prepared by then are logged like all others.
        request.run();
        set("log_line_prefix", "'bench %v '", "log_statement", "'all'");
        long from = size(log);
        request.run();
        set("log_line_prefix", "default", "log_statement", "default");
        return statements(text(log, from), subject);
    }

    private void set(String first, String value, String second, String other) {
        try (var connection = system.database(Service.SCORING).connect();
                var statement = connection.createStatement()) {
            statement.execute("alter system set " + first + " = " + value);
            statement.execute("alter system set " + second + " = " + other);
            statement.execute("select pg_reload_conf()");
            // The server's processes hear of it one by one.
            statement.execute("select pg_sleep(1)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> statements(String log, String subject) {
        Map<String, List<String>> transactions = new LinkedHashMap<>();
        var entry = ENTRY.matcher(log);
        while (entry.find()) {
            var statements = transactions.computeIfAbsent(entry.group(1), _ -> new ArrayList<>());
            var statement = STATEMENT.matcher(entry.group(3).strip());
            if (entry.group(2).equals("DETAIL") && !statements.isEmpty()) {
                statements.add(written(statements.removeLast(), entry.group(3)));
            } else if (statement.matches()) {
                statements.add(statement.group(1).strip());
            }
        }
        return transactions.values().stream()
                .filter(statements -> statements.stream().anyMatch(text -> text.contains(subject)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing was asked about " + subject))
                .stream()
                .filter(text -> !text.matches("(?i)begin|commit"))
                .toList();
    }

    private static String written(String statement, String detail) {
        Map<String, String> values = new LinkedHashMap<>();
        var parameter = PARAMETER.matcher(detail);
        while (parameter.find()) {
            values.put(parameter.group(1), typed(parameter.group(2)));
        }
        return PLACE.matcher(statement).replaceAll(place -> Matcher.quoteReplacement(values.get(place.group(1))));
    }

    /** A function of any array does not take an untyped one. */
    private static String typed(String value) {
        if (!value.startsWith("'{") || JSON.matcher(value).lookingAt()) {
            return value;
        }
        return "cast(" + value + " as " + (IDS.matcher(value).matches() ? "uuid" : "text") + "[])";
    }

    private static long size(Path log) {
        try {
            return Files.size(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path log, long from) {
        try (var channel = Files.newInputStream(log)) {
            channel.skipNBytes(from);
            return new String(channel.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
