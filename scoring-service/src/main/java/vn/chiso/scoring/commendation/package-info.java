/** Who is not proposed for commendation after a year's results, and how heads are rated. Pure: no framework. */
package vn.chiso.scoring.commendation;
