package vn.chiso.e2e.chaos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** So many of all that comes by, each as likely as the others; the rest is not kept. */
final class Handful<T> {

    private final int size;
    private final Random chance;
    private final List<T> kept = new ArrayList<>();
    private int seen;

    Handful(int size, Random chance) {
        this.size = size;
        this.chance = chance;
    }

    void add(T one) {
        seen++;
        if (kept.size() < size) {
            kept.add(one);
            return;
        }
        int place = chance.nextInt(seen);
        if (place < size) {
            kept.set(place, one);
        }
    }

    /** In another order than they came. */
    List<T> shuffled() {
        List<T> shuffled = new ArrayList<>(kept);
        Collections.shuffle(shuffled, chance);
        return shuffled;
    }
}
