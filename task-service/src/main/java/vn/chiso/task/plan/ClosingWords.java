package vn.chiso.task.plan;

import java.util.Locale;
import java.util.ResourceBundle;

/** Why the service itself closes a plan, in the words of documents. */
final class ClosingWords {

    private ClosingWords() {}

    static String nothingDeducted() {
        return ResourceBundle.getBundle("plan_texts", Locale.of("vi")).getString("closing.nothing-deducted");
    }
}
