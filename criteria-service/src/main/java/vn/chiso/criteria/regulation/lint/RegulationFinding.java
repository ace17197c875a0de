package vn.chiso.criteria.regulation.lint;

import java.util.Map;
import vn.chiso.criteria.lint.Severity;

/**
 * What a rule found.
 *
 * @param pointer JSON pointer into the regulation as the API shows it: {@code /groups/0/bands/1/from}
 * @param values the figures and names concerned; they fill the text of the rule
 */
public record RegulationFinding(RegulationRuleId rule, String pointer, Map<String, String> values) {

    public RegulationFinding {
        values = Map.copyOf(values);
    }

    public Severity severity() {
        return rule.severity();
    }
}
