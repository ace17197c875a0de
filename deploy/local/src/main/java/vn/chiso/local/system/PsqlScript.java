package vn.chiso.local.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Runs the one psql script that containers and launcher share, without psql, which Maven does not have. Understands
 * {@code \getenv}, {@code :'variable'}, whole-line comments, and statements that end with a semicolon at a line's end.
 */
record PsqlScript(List<String> statements) {

    private static final Pattern VARIABLE = Pattern.compile(":'([a-z_]+)'");
    private static final String GETENV = "\\getenv ";

    static PsqlScript read(Path file, Map<String, String> environment) throws IOException {
        return parse(Files.readAllLines(file), environment);
    }

    static PsqlScript parse(List<String> lines, Map<String, String> environment) {
        Map<String, String> variables = new HashMap<>();
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line : lines) {
            String text = line.strip();
            if (text.startsWith(GETENV)) {
                String[] words = text.substring(GETENV.length()).split(" +");
                variables.put(words[0], required(environment, words[1]));
            } else if (text.startsWith("\\")) {
                throw new IllegalArgumentException("not understood without psql: " + text);
            } else if (!text.startsWith("--") && !text.isEmpty()) {
                statement.append(text).append(' ');
                if (text.endsWith(";")) {
                    statements.add(filled(statement.toString(), variables));
                    statement.setLength(0);
                }
            }
        }
        if (!statement.isEmpty()) {
            throw new IllegalArgumentException("unfinished statement: " + statement);
        }
        return new PsqlScript(List.copyOf(statements));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the script needs " + name);
        }
        return value;
    }

    private static String filled(String statement, Map<String, String> variables) {
        return VARIABLE.matcher(statement).replaceAll(match -> {
            String value = required(variables, match.group(1));
            return java.util.regex.Matcher.quoteReplacement("'" + value.replace("'", "''") + "'");
        });
    }

    /** {@code create database} allows no transaction around it. */
    void runOn(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }
}
