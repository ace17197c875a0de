/** What the assessed unit does with its card: score, send for approval, submit, withdraw, explain. */
package vn.chiso.scoring.selfscoring;
