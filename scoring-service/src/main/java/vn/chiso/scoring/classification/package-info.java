/** Classes the units of a group: bands, conditions, quotas, and why. Pure: no framework. */
package vn.chiso.scoring.classification;
