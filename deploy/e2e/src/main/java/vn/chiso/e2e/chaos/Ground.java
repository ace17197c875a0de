package vn.chiso.e2e.chaos;

import java.util.Random;
import vn.chiso.local.system.ChisoSystem;

/** What faults strike: the running system, and what the harness put between and under its parts. */
record Ground(ChisoSystem system, Detours detours, EvidenceDisk disk, Replay replay, Random chance) {}
