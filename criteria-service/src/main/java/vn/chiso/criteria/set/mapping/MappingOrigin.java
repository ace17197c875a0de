package vn.chiso.criteria.set.mapping;

/** How a mapping came about. */
enum MappingOrigin {
    /** The set took the place of the former one. */
    SUPERSESSION,
    /** The set was derived from the former one, whose criteria it keeps. */
    FRAMEWORK,
    /** An editor said so; it takes the place of what followed from the sets alone. */
    STATED
}
