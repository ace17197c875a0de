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
        return switch (policy.path("kind").asText()) {
            case "EXCLUDED" -> new NaPolicy.Excluded();
            case "FULL" -> new NaPolicy.Full();
            case "ZERO" -> new NaPolicy.Zero();
            case "FIXED" ->
                policy.path("points").isNumber()
                        ? new NaPolicy.Fixed(policy.get("points").decimalValue())
                        : null;
            default -> null;
        };
    }
}
