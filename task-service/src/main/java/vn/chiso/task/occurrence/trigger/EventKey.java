package vn.chiso.task.occurrence.trigger;

import java.text.Normalizer;
import java.util.Locale;
import vn.chiso.platform.text.VietnameseText;

/**
 * By what an event of a task is known again. Two events of a day that no document tells apart need words that do.
 *
 * @param document number and date of the document, whoever issued it; null for an event that no document tells of
 * @param issued   whether it is said who issued the document
 * @param pointer  of what makes it the same, in the request
 */
record EventKey(String text, String document, boolean issued, String pointer) {

    static EventKey of(TriggerRequest request) {
        var document = request.document();
        if (document == null) {
            return new EventKey(
                    "words " + request.happenedOn() + ' '
                            + written(request.description()).replaceAll("\\s+", " "),
                    null,
                    false,
                    "/description");
        }
        var known =
                "document " + document.date() + ' ' + written(document.number()).replaceAll("\\s+", "");
        return document.issuer() == null
                ? new EventKey(known, known, false, "/document/number")
                : new EventKey(
                        known + " of " + VietnameseText.matchKey(document.issuer()), known, true, "/document/number");
    }

    /** Numbers are typed with one dash or another, and in small letters. */
    private static String written(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC)
                .replaceAll("\\p{Pd}", "-")
                .toUpperCase(Locale.ROOT);
    }
}
