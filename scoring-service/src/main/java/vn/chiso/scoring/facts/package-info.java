/** What is known of assessed units besides their points: entered for a campaign by its organiser, or measured. Classes depend on it. */
package vn.chiso.scoring.facts;
