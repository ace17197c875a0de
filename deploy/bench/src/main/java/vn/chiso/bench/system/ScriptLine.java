package vn.chiso.bench.system;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A line of a script of pgbench, for JDBC.
 *
 * @param sql with a question mark for each variable
 * @param variables in the order of the question marks
 * @param isMaking whether the columns of its row are the variables of the lines below
 */
record ScriptLine(String sql, List<String> variables, boolean isMaking) {

    /** Not the type of a cast. */
    private static final Pattern VARIABLE = Pattern.compile("(?<!:):(\\w+)");

    private static final Pattern GSET = Pattern.compile(" \\\\gset$");

    static ScriptLine of(String line) {
        var variables =
                VARIABLE.matcher(line).results().map(found -> found.group(1)).toList();
        // A question mark of an operator would be taken for a parameter.
        var sql = VARIABLE.matcher(line.replace("?", "??")).replaceAll((MatchResult _) -> "?");
        return new ScriptLine(
                GSET.matcher(sql).replaceFirst(""),
                variables,
                GSET.matcher(line).find());
    }
}
