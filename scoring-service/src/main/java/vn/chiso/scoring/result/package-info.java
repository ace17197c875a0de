/**
 * Published results: immutable snapshots of everything a card was scored by, hashed and chained per programme and organiser, and
 * what is read from them.
 */
package vn.chiso.scoring.result;
