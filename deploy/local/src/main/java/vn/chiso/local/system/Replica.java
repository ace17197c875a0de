package vn.chiso.local.system;

/** Another process of a service that runs already. */
public final class Replica {

    private final Part part;

    Replica(Part part) {
        this.part = part;
    }

    /** Where it serves what the gateway sends to the first one. */
    public String url() {
        return part.address();
    }

    public void suspend() {
        part.suspend();
    }

    public void resume() {
        part.resume();
    }

    public void stop() {
        part.stop();
    }
}
