package vn.chiso.notification.ladder;

/** Where an assignment stands. The same in statements: function {@code assignment_stage}. */
public enum Stage {
    /** There is something to do; a rejected result is work again. */
    WORK,
    /** Reported and not reviewed yet: those who did the work are left alone, those who have to confirm it are not. */
    REVIEW,
    /** Confirmed, recalled or excused. */
    CLOSED;

    static Stage of(Work work, Review review, boolean excused) {
        if (excused || work == Work.RECALLED) {
            return CLOSED;
        }
        if (work != Work.DONE || review == Review.REJECTED) {
            return WORK;
        }
        return review == Review.CONFIRMED ? CLOSED : REVIEW;
    }
}
