package vn.chiso.scoring.consistency.rule;

import java.util.stream.Stream;
import vn.chiso.scoring.consistency.document.PublishedDocument;

/** One named, pure check of a document. What a document leaves open breaks no rule about it. */
public interface ConsistencyRule {

    Stream<Finding> check(PublishedDocument document);
}
