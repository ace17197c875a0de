package vn.chiso.e2e.chaos;

import java.util.Random;

/** What one person does over and over. */
interface Duty {

    String name();

    /**
     * Any refusal or silence of the services may come out of it; the next turn looks up anew where things stand.
     *
     * @return whether a command was acknowledged; a look that found nothing to be done is no turn
     */
    boolean once(Random chance);

    /** How often it has to end well before a run shows anything. */
    default int enough() {
        return 3;
    }
}
