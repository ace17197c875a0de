/**
 * From the points of lines to those of the whole tree: sums, applicable maxima, components, bonus and penalty, index. Pure functions
 * like the engine; no framework.
 */
package vn.chiso.scoring.total;
