package vn.chiso.scoring.indicator;

/** Whom a survey asked. */
public enum SurveyKind {
    /** Citizens and organisations, by the method of the Ministry of Home Affairs (SIPAS). */
    SIPAS,
    /** Officials and civil servants. */
    OFFICIALS,
    /** Anybody else, by a method of its own. */
    OTHER
}
