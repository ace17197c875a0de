package vn.chiso.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the version before can work on the schema that a migration or a callback leaves. See deploy/backup/upgrade.md. */
final class MigrationLint {

    private static final Pattern NUMBER = Pattern.compile("(V0*(\\d+)(?:_\\d+)?)__(.+)\\.sql");
    private static final Pattern PROMISE = Pattern.compile("(?m)^-- contract: unused since (V\\d+(_\\d+)?)\\b.*");
    private static final Pattern WIDER = Pattern.compile("(?m)^-- widens (\\w+)\\b.*");
    private static final Pattern CALLBACK = Pattern.compile("(before|after)[A-Z]\\w*\\.sql");

    /** What breaks the version before, and why. */
    private static final Map<Pattern, String> BREAKING = new LinkedHashMap<>();

    static {
        breaking("\\bdrop\\s+(table|column|function|view|type|sequence|schema)\\b", "it still uses what is dropped");
        breaking("\\brename\\b", "it still uses the old name");
        breaking("\\bset\\s+not\\s+null\\b", "it writes rows without the value");
        breaking("\\bdrop\\s+default\\b", "its inserts rely on the default");
        breaking("\\balter\\s+column\\s+\\w+\\s+(set\\s+data\\s+)?type\\b", "it reads and writes the old type");
        breaking(
                "\\badd\\s+column\\s+(?:(?!\\bdefault\\b|,\\s*add\\b)[^;])*?\\bnot\\s+null\\b(?:(?!\\bdefault\\b|,\\s*add\\b)[^;])*(;|$|,\\s*add\\b)",
                "its inserts do not name the new column");
        breaking(
                "\\balter\\s+table\\b[^;]*\\badd\\s+(constraint\\s+\\w+\\s+)?(check|unique|foreign\\s+key|primary\\s+key)\\b",
                "it may write what is no longer allowed");
        breaking("\\bcreate\\s+unique\\s+index\\b", "it may write what is no longer allowed");
        breaking("\\brevoke\\b", "it still needs the right");
    }

    private MigrationLint() {}

    private static void breaking(String pattern, String why) {
        BREAKING.put(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL), why);
    }

    /** The number of a migration's file without what follows an underscore. */
    static int number(String file) {
        Matcher name = NUMBER.matcher(file);
        return name.matches() ? Integer.parseInt(name.group(2)) : -1;
    }

    /** As it is written, such as V0085 or, of platform, V0000_3. */
    static String version(String file) {
        Matcher name = NUMBER.matcher(file);
        return name.matches() ? name.group(1) : "";
    }

    /** @param before versions of the migrations that the version before has in the same folder */
    static List<String> faults(String file, String sql, Set<String> before) {
        if (number(file) < 0) {
            return List.of(file + ": no migration is called so");
        }
        Matcher promise = PROMISE.matcher(sql);
        if (promise.find()) {
            return before.contains(promise.group(1))
                    ? List.of()
                    : List.of(file + ": the release before still uses it; contract one release later");
        }
        return breaks(file, withoutRulesOnNewColumns(withoutNewTables(withoutWiderRules(sql))));
    }

    static boolean isCallback(String file) {
        return CALLBACK.matcher(file).matches();
    }

    /**
     * A callback runs at every start of the new version, also while the one before works; what that one's callbacks did it lives with.
     *
     * @param before the text of all callbacks of the version before
     */
    static List<String> callbackFaults(String file, String sql, String before) {
        Set<String> known = statements(before).collect(Collectors.toSet());
        return statements(sql)
                .filter(statement -> !known.contains(statement))
                .flatMap(statement -> breaks(file, statement + ";").stream())
                .toList();
    }

    private static Stream<String> statements(String sql) {
        return Stream.of(withoutComments(sql).split(";"))
                .map(statement -> statement.strip().replaceAll("\\s+", " "));
    }

    private static String withoutComments(String sql) {
        return sql.replaceAll("--[^\n]*", "");
    }

    private static List<String> breaks(String file, String statements) {
        List<String> faults = new ArrayList<>();
        BREAKING.forEach((pattern, why) -> {
            Matcher found = pattern.matcher(statements);
            if (found.find()) {
                faults.add(file + ": the version before breaks, because " + why + ": "
                        + found.group().strip().replaceAll("\\s+", " "));
            }
        });
        return faults;
    }

    /** Without comments, and without a unique rule that takes the place of a narrower one of its name, as its author must know. */
    private static String withoutWiderRules(String sql) {
        String rest = withoutComments(sql);
        Matcher widened = WIDER.matcher(sql);
        while (widened.find()) {
            String name = widened.group(1);
            if (rest.matches("(?is).*\\bdrop\\s+constraint\\s+" + name + "\\b.*")) {
                rest = rest.replaceAll("(?is)\\bcreate\\s+unique\\s+index\\s+" + name + "\\b[^;]*;?", "");
            }
        }
        return rest;
    }

    /** The version before does not know a table that this migration creates, so nothing about it can break. */
    private static String withoutNewTables(String sql) {
        Matcher created = Pattern.compile("(?i)\\bcreate\\s+table\\s+(\\w+)").matcher(sql);
        String rest = sql;
        while (created.find()) {
            rest = rest.replaceAll(
                    "(?is)\\b(create\\s+unique\\s+index\\s+\\w+\\s+on|alter\\s+table)\\s+" + created.group(1)
                            + "\\b[^;]*;?",
                    "");
        }
        return rest;
    }

    /**
     * What it does not know stays null in its rows, so a rule holds for all of them that begins with "that is null or" or only compares
     * it with a number: of null that is not false.
     */
    private static String withoutRulesOnNewColumns(String sql) {
        Matcher added = Pattern.compile("(?i)\\badd\\s+column\\s+(\\w+)\\s+(?:(?!\\bdefault\\b)[^,;])*[,;]")
                .matcher(sql);
        String rest = sql;
        while (added.find()) {
            rest = rest.replaceAll(
                    "(?i)\\badd\\s+constraint\\s+\\w+\\s+check\\s*\\(\\s*" + added.group(1)
                            + "\\s*(\\bis\\s+null\\s+or\\b[^;]*?|[<>=]{1,2}\\s*\\d+\\s*\\)\\s*)(?=,\\s*add\\b|;|$)",
                    "");
        }
        return rest;
    }
}
