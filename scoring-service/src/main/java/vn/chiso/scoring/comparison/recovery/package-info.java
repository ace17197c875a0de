/**
 * What became of lost points: each deducted criterion of a result in the next one, read and told as {@code scoring.recovery}. A
 * criterion that lost less, but still loses, is partly recovered: neither recovered nor unchanged would be true.
 */
package vn.chiso.scoring.comparison.recovery;
