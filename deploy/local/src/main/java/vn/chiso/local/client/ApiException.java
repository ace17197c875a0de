package vn.chiso.local.client;

/** A service refused; the message says who asked for what, and every word of the answer. */
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String problem;

    ApiException(String request, Answer answer) {
        super(request + " was answered with " + answer.status() + " " + Json.write(answer.body()));
        this.status = answer.status();
        this.problem = answer.problem();
    }

    public int status() {
        return status;
    }

    public String problem() {
        return problem;
    }
}
