package vn.chiso.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** A bundle of texts, read strictly: UTF-8 only, and no key twice. */
final class Texts {

    private Texts() {}

    static Properties load(String bundle) {
        String name = bundle + ".properties";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError(name + " is not on the class path");
            }
            Properties texts = new OnceOnly();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " is not in UTF-8", e);
        }
    }

    /** A module that has nothing of the kind to say has no such bundle. */
    static Properties loadIfThere(String bundle) {
        String name = bundle + ".properties";
        boolean there = Thread.currentThread().getContextClassLoader().getResource(name) != null;
        return there ? load(bundle) : new Properties();
    }

    /** Java keeps the last of two values in silence. */
    private static final class OnceOnly extends Properties {

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                throw new AssertionError("a text stands twice: " + key);
            }
            return super.put(key, value);
        }
    }
}
