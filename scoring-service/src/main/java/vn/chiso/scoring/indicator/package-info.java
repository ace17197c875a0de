/** Measured values of indicators for a unit and a period, with their provenance and history. */
package vn.chiso.scoring.indicator;
