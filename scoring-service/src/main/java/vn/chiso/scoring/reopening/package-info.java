/** The organiser gives a card back to its unit, before anybody has appraised a line of it. */
package vn.chiso.scoring.reopening;
