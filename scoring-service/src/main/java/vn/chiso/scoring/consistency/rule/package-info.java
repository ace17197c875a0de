/** What a document's figures, codes, dates and names must keep among themselves (domain.md §10): one small pure class a rule. */
package vn.chiso.scoring.consistency.rule;
