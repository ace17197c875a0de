package vn.chiso.verifier;

import java.util.List;

/** A service with a database of its own, and the topics whose events take effect in it. */
public enum Context {
    CRITERIA("criteria", "criteria-service", List.of()),
    SCORING(
            "scoring",
            "scoring-service",
            List.of(
                    "criteria.unit",
                    "criteria.unit-group",
                    "criteria.regulation",
                    "criteria.criteria-set",
                    "criteria.criterion-mapping",
                    "criteria.responsibility",
                    "criteria.indicator",
                    "task.punctuality")),
    TASK(
            "task",
            "task-service",
            List.of("criteria.unit", "criteria.unit-group", "criteria.calendar", "scoring.result", "scoring.recovery")),
    NOTIFICATION(
            "notification",
            "notification-service",
            List.of(
                    "criteria.unit",
                    "criteria.calendar",
                    "task.assignment",
                    "task.plan",
                    "scoring.result",
                    "task.punctuality",
                    "scoring.recovery",
                    "criteria.criterion-mapping"));

    private final String database;
    private final String source;
    private final List<String> consumed;

    Context(String database, String source, List<String> consumed) {
        this.database = database;
        this.source = source;
        this.consumed = consumed;
    }

    public String database() {
        return database;
    }

    /** As events name it: the application's name, and the module. */
    public String source() {
        return source;
    }

    public List<String> consumed() {
        return consumed;
    }

    boolean produces(String topic) {
        return topic.startsWith(database + ".");
    }
}
