package vn.chiso.verifier;

/**
 * A broken promise.
 *
 * @param rule name of the promise, never renamed
 * @param place database, table and row, or topic and offset
 */
public record Finding(String rule, String place, String words) {

    @Override
    public String toString() {
        return rule + ": " + place + ": " + words;
    }
}
