package vn.chiso.local.job;

/**
 * One step of the main job. A step looks up what it needs and what it has done already, so that it can be run again
 * after a service was killed in the middle of it.
 */
public interface Step {

    /** What the step is about, for the person at the terminal. */
    String title();

    /** @return what really happened, as read back */
    String run(JobContext job);
}
