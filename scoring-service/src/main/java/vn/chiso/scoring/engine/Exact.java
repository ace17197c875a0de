package vn.chiso.scoring.engine;

import java.util.List;

/** Points before the line is rounded, and how they came about. */
record Exact(Fraction points, List<Step> steps) {}
