package vn.chiso.local.system;

/** The five processes of our own; the four services have a database each. */
public enum Service {
    CRITERIA("criteria-service", "criteria", 8081),
    SCORING("scoring-service", "scoring", 8082),
    TASK("task-service", "task", 8083),
    NOTIFICATION("notification-service", "notification", 8084),
    GATEWAY("gateway", null, 8080);

    private static final int MANAGEMENT = 1000;

    private final String module;
    private final String context;
    private final int port;

    Service(String module, String context, int port) {
        this.module = module;
        this.context = context;
        this.port = port;
    }

    /** Folder in the repository, and name of the application. */
    public String module() {
        return module;
    }

    public boolean hasDatabase() {
        return context != null;
    }

    /** Bounded context = database. */
    String context() {
        return context;
    }

    int port() {
        return port;
    }

    int managementPort() {
        return port + MANAGEMENT;
    }
}
