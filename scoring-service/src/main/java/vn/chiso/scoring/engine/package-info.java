/**
 * The scoring engine: pure functions from (method, inputs, policy, rounding) to points and a trace. No framework, no clock, no
 * database; exact decimals throughout, rounded once, where the criteria set says so.
 */
package vn.chiso.scoring.engine;
