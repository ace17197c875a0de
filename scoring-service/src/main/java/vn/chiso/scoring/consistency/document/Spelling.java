package vn.chiso.scoring.consistency.document;

import java.text.Normalizer;

/** Text in composed form, so that one letter is one character however it was typed. */
final class Spelling {

    private Spelling() {}

    static String composed(String text) {
        return text == null
                ? null
                : Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }
}
