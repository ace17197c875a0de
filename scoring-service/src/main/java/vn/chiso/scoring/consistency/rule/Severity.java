package vn.chiso.scoring.consistency.rule;

/** An error contradicts itself; a warning asks to look again; information may help. */
public enum Severity {
    ERROR,
    WARNING,
    INFORMATION
}
