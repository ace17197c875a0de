package vn.chiso.e2e.chaos;

/** Something that goes wrong. */
interface Fault {

    String title();

    /**
     * Returns when everything that the fault stopped runs again.
     *
     * @return what happened, where the title does not say it
     */
    String strike(Ground ground);
}
