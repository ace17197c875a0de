/** A regulation as criteria-service publishes it, read strictly for classing and ranking. Pure: no framework. */
package vn.chiso.scoring.regulation;
