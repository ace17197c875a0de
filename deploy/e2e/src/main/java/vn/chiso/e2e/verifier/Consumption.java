package vn.chiso.e2e.verifier;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which service reads which topics; a test holds that the services' settings say the same. */
final class Consumption {

    static final Map<String, Set<String>> TOPICS_BY_CONTEXT = Map.of(
            "scoring",
            Set.of(
                    "criteria.unit",
                    "criteria.unit-group",
                    "criteria.regulation",
                    "criteria.criteria-set",
                    "criteria.criterion-mapping",
                    "criteria.responsibility",
                    "criteria.indicator",
                    "task.punctuality"),
            "task",
            Set.of("criteria.unit", "criteria.unit-group", "criteria.calendar", "scoring.result", "scoring.recovery"),
            "notification",
            Set.of(
                    "criteria.unit",
                    "criteria.calendar",
                    "task.assignment",
                    "task.plan",
                    "scoring.result",
                    "task.punctuality",
                    "scoring.recovery",
                    "criteria.criterion-mapping"));

    private Consumption() {}

    static List<String> consumersOf(String topic) {
        return TOPICS_BY_CONTEXT.entrySet().stream()
                .filter(entry -> entry.getValue().contains(topic))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The consumer group of a service is called as its application. */
    static String group(String context) {
        return context + "-service";
    }
}
