#!/bin/sh
# Creates the topics of topics.txt; run once by docker-compose.yml, harmless when they exist.
#   create-topics.sh <path of topics.txt>
# KAFKA_BOOTSTRAP_SERVERS; CHISO_BROKER_SETTINGS may name a file with settings of the client.
set -eu
server=${KAFKA_BOOTSTRAP_SERVERS:?}
# Three wherever there are three brokers: then an acknowledged event outlives one of them.
replicas=${CHISO_TOPIC_REPLICAS:-1}

create() {
  if [ -n "${CHISO_BROKER_SETTINGS:-}" ]; then set -- --command-config "$CHISO_BROKER_SETTINGS" "$@"; fi
  "${KAFKA_HOME:-/opt/kafka}/bin/kafka-topics.sh" --bootstrap-server "$server" --create --if-not-exists \
    --replication-factor "$replicas" --config min.insync.replicas="$(( (replicas + 1) / 2 ))" "$@"
}

if [ "$1" = --one ]; then
  topic=$2 partitions=$3
  create --topic "$topic" --partitions "$partitions" \
    --config cleanup.policy=compact --config min.compaction.lag.ms=604800000 --config max.message.bytes=8388608
  create --topic "$topic.dlq" --partitions 1 \
    --config cleanup.policy=delete --config retention.ms=7776000000 --config max.message.bytes=8388608
else
  # Each command is a JVM: four at a time.
  grep -v -e '^#' -e '^$' "$1" | xargs -P 4 -n 2 sh "$0" --one
fi
