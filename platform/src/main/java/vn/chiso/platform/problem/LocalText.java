package vn.chiso.platform.problem;

import java.util.Locale;

/** A part of a problem's text that is itself worded in the language of its reader. */
@FunctionalInterface
public interface LocalText {

    String in(Locale language);
}
