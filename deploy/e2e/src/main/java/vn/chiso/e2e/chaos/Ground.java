package vn.chiso.e2e.chaos;

import java.util.function.LongSupplier;
import vn.chiso.local.system.ChisoSystem;

/**
 * What faults strike: the running system, and what the harness put between and under its parts.
 *
 * @param turns how much of people's work has ended well so far
 */
record Ground(ChisoSystem system, Detours detours, EvidenceDisk disk, Replay replay, LongSupplier turns) {}
