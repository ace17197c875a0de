/**
 * A published document as somebody typed or imported it: what it prints, not what it should have printed. Knows no framework
 * but the annotations of the contract, because the rules read it.
 */
package vn.chiso.scoring.consistency.document;
