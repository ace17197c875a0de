package vn.chiso.platform.unit;

import java.util.List;

/**
 * Fired in the transaction in which the catalogue's events are taken over, for services that keep more of a unit than the tree
 * does. A state may be older than one told before.
 */
public record UnitsTold(List<UnitState> units) {}
