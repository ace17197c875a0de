package vn.chiso.task.reorganisation;

/** OPEN waits for a person to choose who takes over. */
public enum ReorganisationStatus {
    OPEN,
    DONE
}
