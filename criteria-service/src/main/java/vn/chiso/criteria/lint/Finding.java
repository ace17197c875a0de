package vn.chiso.criteria.lint;

import java.util.Map;

/**
 * What a rule found.
 *
 * @param pointer JSON pointer into the set as the API shows it: {@code /nodes/3/method/tiers/1/from}
 * @param values the figures and codes concerned, by name; they fill the text of the rule
 */
public record Finding(RuleId rule, String pointer, Map<String, String> values) {

    public Finding {
        values = Map.copyOf(values);
    }

    public static Finding of(RuleId rule, String pointer, Map<String, String> values) {
        return new Finding(rule, pointer, values);
    }

    public Severity severity() {
        return rule.severity();
    }
}
