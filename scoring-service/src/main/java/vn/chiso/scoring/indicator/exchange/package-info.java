/** Indicator values that come and go as spreadsheets. */
package vn.chiso.scoring.indicator.exchange;
