/** What checks found, and why some of it is let pass. */
package vn.chiso.scoring.consistency.finding;
