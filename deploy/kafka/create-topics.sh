#!/bin/sh
# Creates the topics of topics.txt; run once by docker-compose.yml, harmless when they exist.
set -eu
server=${KAFKA_BOOTSTRAP_SERVERS:?}
list=${1:?path of topics.txt}
create() {
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$server" --create --if-not-exists --replication-factor 1 "$@"
}
grep -v '^#' "$list" | while read -r topic partitions; do
  [ -n "$topic" ] || continue
  create --topic "$topic" --partitions "$partitions" \
    --config cleanup.policy=compact --config min.compaction.lag.ms=604800000 --config max.message.bytes=8388608
  create --topic "$topic.dlq" --partitions 1 \
    --config cleanup.policy=delete --config retention.ms=7776000000 --config max.message.bytes=8388608
done
