package vn.chiso.task.occurrence.trigger;

import java.text.Normalizer;
import java.util.Locale;

/**
 * By what an event of a task is known again. Two events of a day that no document tells apart need words that do.
 *
 * @param pointer of what makes it the same, in the request
 */
record EventKey(String text, String pointer) {

    static EventKey of(TriggerRequest request) {
        var document = request.document();
        return document == null
                ? new EventKey(
                        "words " + request.happenedOn() + ' '
                                + written(request.description()).replaceAll("\\s+", " "),
                        "/description")
                : new EventKey(
                        "document " + document.date() + ' '
                                + written(document.number()).replaceAll("\\s+", ""),
                        "/document/number");
    }

    /** Numbers are typed with one dash or another, and in small letters. */
    private static String written(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC)
                .replaceAll("\\p{Pd}", "-")
                .toUpperCase(Locale.ROOT);
    }
}
