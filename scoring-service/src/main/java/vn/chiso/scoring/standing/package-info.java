/** How the units of a campaign stand: ranks and classes inside its unit groups, at every stage of scoring. */
package vn.chiso.scoring.standing;
