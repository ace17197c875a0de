package vn.chiso.task.recurrence;

/** A text is no rule that can be followed. */
public final class RuleFaultException extends Exception {

    private final RuleFault fault;

    RuleFaultException(RuleFault fault) {
        super(fault.id());
        this.fault = fault;
    }

    public RuleFault fault() {
        return fault;
    }
}
