/** Ranks the units of a group by their exact indexes. Pure: no framework. */
package vn.chiso.scoring.ranking;
