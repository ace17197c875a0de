package vn.chiso.verifier;

import java.util.List;

/** One promise, and how it shows that it is broken. */
interface Check {

    List<Finding> findings(Evidence evidence);
}
