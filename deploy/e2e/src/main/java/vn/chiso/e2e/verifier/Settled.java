package vn.chiso.e2e.verifier;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Says up to where the dead letters of each partition are settled. */
interface Settled {

    Map<TopicPartition, Long> of(Sources sources);
}
