package vn.chiso.notification.delivery;

/** What a mail server said, as it can be kept. */
final class StoredAnswer {

    /** Some servers answer with a whole page. */
    private static final int LONGEST = 500;

    private StoredAnswer() {}

    /** PostgreSQL has no NUL character: an answer with one would leave a mail that was taken over without its outcome. */
    static String of(String said) {
        if (said == null) {
            return null;
        }
        var kept = said.replace('\0', '\uFFFD');
        return kept.substring(0, Math.min(kept.length(), LONGEST));
    }
}
