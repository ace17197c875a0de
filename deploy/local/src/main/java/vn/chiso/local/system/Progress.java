package vn.chiso.local.system;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/** Tells the person at the terminal what is going on, one line at a time. */
public interface Progress {

    void line(String text);

    static Progress to(PrintStream out) {
        return text -> {
            out.println(text);
            out.flush();
        };
    }

    /** Time since {@code startedNanos} with one decimal, as {@code 3.4 s}. */
    static String seconds(long startedNanos) {
        long tenths = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos) / 100;
        return tenths / 10 + "." + tenths % 10 + " s";
    }
}
