package vn.chiso.bench.lag;

/** Two sets of a programme for two years, and in both years the same units have a published result. */
public record MappedSets(String former, String later) {}
