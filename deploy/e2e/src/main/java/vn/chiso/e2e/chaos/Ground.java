package vn.chiso.e2e.chaos;

import vn.chiso.local.system.ChisoSystem;

/**
 * What faults strike: the running system, and what the harness put between and under its parts.
 *
 * @param people who work on it meanwhile
 */
record Ground(ChisoSystem system, Detours detours, EvidenceDisk disk, Replay replay, People people) {}
