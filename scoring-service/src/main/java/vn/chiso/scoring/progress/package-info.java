/** How far a campaign has come: shares of lines, never mixed with points (design §3.2). */
package vn.chiso.scoring.progress;
