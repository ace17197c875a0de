package vn.chiso.notification.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.chiso.notification.contact.Channel;
import vn.chiso.notification.contact.Position;
import vn.chiso.platform.problem.ProblemException;

/** Any rules that a policy accepts come to an end, however long nobody acknowledges anything. */
class RuleLoopTest {

    private static final int SETS = 5_000;

    @Test
    void of_any_accepted_rules_each_goes_off_once_at_most_for_one_reminder() {
        long seed = Long.getLong("chiso.test.seed", System.nanoTime());
        var random = new Random(seed);
        int accepted = 0;
        int refused = 0;
        for (int i = 0; i < SETS; i++) {
            var rules = rules(random);
            if (isAccepted(rules)) {
                accepted++;
                rules.forEach(first -> assertThat(setOffBy(first, rules))
                        .as("-Dchiso.test.seed=%d: %s", seed, rules)
                        .doesNotContain(first.code()));
            } else {
                refused++;
                assertThat(rules)
                        .as("-Dchiso.test.seed=%d: only what would loop is refused", seed)
                        .anySatisfy(rule -> assertThat(setOffBy(rule, rules)).contains(rule.code()));
            }
        }
        assertThat(accepted).isGreaterThan(SETS / 20);
        assertThat(refused).isGreaterThan(SETS / 20);
    }

    /** The codes of all rules that go off, directly or by others, because of a reminder of the given one. */
    private static Set<String> setOffBy(PolicyRule first, List<PolicyRule> rules) {
        var reached = new HashSet<String>();
        var toDo = new ArrayList<>(List.of(first.code()));
        while (!toDo.isEmpty()) {
            var watched = toDo.removeLast();
            rules.stream()
                    .filter(rule -> watched.equals(rule.watches()) && reached.add(rule.code()))
                    .forEach(rule -> toDo.add(rule.code()));
        }
        return reached;
    }

    private static boolean isAccepted(List<PolicyRule> rules) {
        try {
            PolicyRules.check(rules);
            return true;
        } catch (ProblemException e) {
            assertThat(e.type()).isEqualTo(PolicyProblem.POLICY_RULES_LOOP);
            return false;
        }
    }

    /** Up to twelve; each watches the ladder or any of them, itself too. */
    private static List<PolicyRule> rules(Random random) {
        int count = 1 + random.nextInt(12);
        var rules = new ArrayList<PolicyRule>();
        for (int i = 0; i < count; i++) {
            var watches = random.nextInt(3) == 0 ? null : "r" + random.nextInt(count);
            var trigger = watches == null && random.nextBoolean()
                    ? PolicyRule.Trigger.INACTIVE
                    : PolicyRule.Trigger.UNACKNOWLEDGED;
            rules.add(new PolicyRule(
                    "r" + i, trigger, 1, watches, null, Set.of(Position.OFFICER), Set.of(Channel.INBOX), null));
        }
        return rules;
    }
}
