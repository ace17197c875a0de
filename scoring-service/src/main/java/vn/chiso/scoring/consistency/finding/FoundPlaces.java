package vn.chiso.scoring.consistency.finding;

/** Tells where in the sender's file a part of the document stands. */
@FunctionalInterface
public interface FoundPlaces {

    /** Of a document that came as JSON: the pointer says it all. */
    FoundPlaces NONE = pointer -> null;

    /** @return null if it stands in no file */
    FoundPlace of(String pointer);
}
