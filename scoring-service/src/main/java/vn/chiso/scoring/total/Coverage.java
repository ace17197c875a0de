package vn.chiso.scoring.total;

/** How much of its document a criteria set holds. */
public enum Coverage {
    FULL,
    /** Only some criteria are known: sums are sums of these, and there is no index, class or rank. */
    EXTRACT
}
