/** Results that a superior body published for a unit of ours, recorded as published; they feed the same plans as our own. */
package vn.chiso.scoring.external;
