package vn.chiso.notification.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.platform.problem.ProblemException;

/** The lint of rules: pure. */
final class PolicyRules {

    private PolicyRules() {}

    /** @throws ProblemException for a code given twice, a rule that watches nothing, and rules that watch each other in a circle */
    static void check(List<PolicyRule> rules) {
        Map<String, PolicyRule> byCode = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            if (byCode.put(rules.get(i).code(), rules.get(i)) != null) {
                throw new ProblemException(PolicyProblem.POLICY_RULE_TWICE).at("/rules/" + i + "/code");
            }
        }
        for (int i = 0; i < rules.size(); i++) {
            var pointer = "/rules/" + i + "/watches";
            if (watchesNothing(rules.get(i), byCode)) {
                throw new ProblemException(PolicyProblem.POLICY_RULE_WATCHES_NOTHING).at(pointer);
            }
            if (isInCircle(rules.get(i), byCode)) {
                throw new ProblemException(PolicyProblem.POLICY_RULES_LOOP).at(pointer);
            }
        }
    }

    private static boolean watchesNothing(PolicyRule rule, Map<String, PolicyRule> byCode) {
        return rule.watches() != null
                && (rule.trigger() == PolicyRule.Trigger.INACTIVE || !byCode.containsKey(rule.watches()));
    }

    /** Each rule watches one other at most, so a circle is found by going on as often as there are rules. */
    private static boolean isInCircle(PolicyRule rule, Map<String, PolicyRule> byCode) {
        var watched = rule;
        for (int steps = 0; watched != null && steps < byCode.size(); steps++) {
            watched = watched.watches() == null ? null : byCode.get(watched.watches());
        }
        return watched != null;
    }
}
