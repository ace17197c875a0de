package vn.chiso.criteria.lint;

/** An error forbids publishing; a warning asks to look again. */
public enum Severity {
    ERROR,
    WARNING
}
