/** Appraisal: two rounds, by people who neither belong to the assessed unit nor scored the line. */
package vn.chiso.scoring.appraisal;
