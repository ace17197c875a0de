package vn.chiso.criteria.set;

/** Whether all criteria of the document are known. Of an extract there is no index, class or rank. */
public enum Coverage {
    FULL,
    EXTRACT
}
