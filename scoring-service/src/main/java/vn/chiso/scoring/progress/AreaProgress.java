package vn.chiso.scoring.progress;

/**
 * Progress in one area: a root of the criteria set, over all units that the caller reads.
 *
 * @param title absent where the set is an extract that does not have the root itself
 */
record AreaProgress(String code, String title, Share share) {}
