package vn.chiso.notification.ladder;

/** What was said to the reported result. */
enum Review {
    NONE,
    PENDING,
    CONFIRMED,
    REJECTED
}
