package vn.chiso.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which roles get past the access check of each operation, from the tables ({@code contracts/access.csv}) that are made from the
 * running services: so that the contract says what is true of them, and not what somebody remembers.
 */
final class AccessTable {

    private static final int FIRST_ROLE = 3;
    private static final int NO_GRANT = 2;

    /** Who has the work gives it back, whatever roles he holds: no table of roles tells that. */
    private static final Set<String> BY_PERSON = Set.of("DELETE /api/v1/assignments/{id}/delegation");

    private final Map<String, String> sentences = new HashMap<>();

    /** @param root of the project */
    static AccessTable read(Path root, List<String> services) throws IOException {
        AccessTable table = new AccessTable();
        for (String service : services) {
            table.add(Files.readAllLines(
                    root.resolve(service + "-service").resolve("contracts").resolve("access.csv")));
        }
        return table;
    }

    static AccessTable of(List<String> lines) {
        AccessTable table = new AccessTable();
        table.add(lines);
        return table;
    }

    /** Beside what the operation says itself. */
    void addTo(ObjectNode operation, String method, String path) {
        String sentence = sentences.get(method.toUpperCase(Locale.ROOT) + " " + path);
        if (sentence != null) {
            String own = operation.path("description").asText();
            operation.put("description", own.isEmpty() ? sentence : own + "\n\n" + sentence);
        }
    }

    private void add(List<String> lines) {
        List<String[]> rows = lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(","))
                .toList();
        String[] header = rows.getFirst();
        rows.stream().skip(1).forEach(row -> {
            String sentence = sentence(header, row);
            if (sentence != null && !BY_PERSON.contains(row[0])) {
                sentences.put(row[0], sentence);
            }
        });
    }

    /** Null where the roles alone decide nothing: of messages, jobs and tickets, which are one person's own. */
    private static String sentence(String[] header, String[] row) {
        // Where nobody got further than to be refused for what was sent, this tells from who was stopped before; else
        // it does not.
        boolean refusalsTell = roles(header, row, "allow"::equals).isEmpty()
                && !roles(header, row, "deny"::equals).isEmpty();
        Predicate<String> past = word -> word.equals("allow") || refusalsTell && word.equals("refuse");
        List<String> own = roles(header, row, past);
        List<String> anywhere = new ArrayList<>(own);
        anywhere.retainAll(elsewhere(header, row, past));
        if (own.isEmpty()) {
            return null;
        }
        if (row[NO_GRANT].equals("allow") && anywhere.size() == header.length - FIRST_ROLE) {
            return "Roles: everybody who is signed in; what is answered depends on his grants.";
        }
        // A role that found nothing was not tried where its grant reaches, or has no part in it: the table does not
        // tell.
        String some = roles(header, row, "hide"::equals).isEmpty() ? "" : "at least ";
        List<String> reaching = new ArrayList<>(own);
        reaching.removeAll(anywhere);
        if (anywhere.isEmpty()) {
            return "Roles, where the grant reaches it: " + some + named(reaching) + ".";
        }
        return "Roles: " + some + named(anywhere)
                + (reaching.isEmpty() ? "" : "; where the grant reaches it: " + named(reaching)) + ".";
    }

    /** By what they may do about a unit that their grants reach. */
    private static List<String> roles(String[] header, String[] row, Predicate<String> word) {
        return roles(header, row, word, 0);
    }

    /** By what they may do about another unit. */
    private static List<String> elsewhere(String[] header, String[] row, Predicate<String> word) {
        return roles(header, row, word, 1);
    }

    private static List<String> roles(String[] header, String[] row, Predicate<String> word, int place) {
        List<String> roles = new ArrayList<>();
        for (int i = FIRST_ROLE; i < row.length; i++) {
            if (word.test(row[i].split("/")[place])) {
                roles.add(header[i]);
            }
        }
        return roles;
    }

    private static String named(List<String> roles) {
        return roles.stream().map(role -> "`" + role + "`").collect(Collectors.joining(", "));
    }
}
