package vn.chiso.scoring.engine;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the N/A policy of a criteria set. */
public final class NaPolicyReader {

    private NaPolicyReader() {}

    /** The policy, or null where the set has none that is understood: then the criterion cannot be marked as not applicable. */
    public static NaPolicy read(JsonNode policy) {
        if (policy == null) {
            return null;
        }
        // A member that is not known here may change what the policy means.
        boolean plain = policy.size() == 1;
        return switch (policy.path("kind").asText()) {
            case "EXCLUDED" -> plain ? new NaPolicy.Excluded() : null;
            case "FULL" -> plain ? new NaPolicy.Full() : null;
            case "ZERO" -> plain ? new NaPolicy.Zero() : null;
            case "FIXED" ->
                policy.size() == 2 && policy.path("points").isNumber()
                        ? new NaPolicy.Fixed(policy.get("points").decimalValue())
                        : null;
            default -> null;
        };
    }
}
