package vn.chiso.scoring.engine;

/** Inputs or a method from which no points follow; names the input where one is to blame. */
public final class EngineException extends RuntimeException {

    private final Fault fault;
    private final String input;

    EngineException(Fault fault, String input) {
        super(fault + (input == null ? "" : " at " + input));
        this.fault = fault;
        this.input = input;
    }

    public Fault fault() {
        return fault;
    }

    /** Name of the input, or null where the fault lies in no single one. */
    public String input() {
        return input;
    }
}
