#!/bin/sh
# Dead letters: looks at them, sends one again, or says that they are settled. Runs where Kafka's own tools are, e.g.
#   docker compose run --rm --no-deps --entrypoint sh topics /chiso/dead-letters.sh look task.plan
#
#   dead-letters.sh open                           how many are not settled, by topic
#   dead-letters.sh look TOPIC                     offset, headers, key and body of all that the broker still has
#   dead-letters.sh replay TOPIC OFFSET            sends that one to TOPIC again, as it was before it was buried
#   dead-letters.sh settle TOPIC [OFFSET]          those before OFFSET, or all, need nobody any more: the alert ends
#
# KAFKA_BOOTSTRAP_SERVERS; CHISO_BROKER_SETTINGS may name a file with settings of the client. When which: deploy/observability/dead-letters.md.
set -eu
server=${KAFKA_BOOTSTRAP_SERVERS:?}
bin=${KAFKA_HOME:-/opt/kafka}/bin
group=chiso-dead-letters
# Signs that stand in no header, key or body.
between=$(printf '\001') part=$(printf '\003') record=$(printf '\002')

usage() {
  sed -n '5,8s/^#   //p' "$0" >&2
  exit 2
}

# $1 the option by which the tool takes a file of settings, then the tool's own
with_settings() {
  option=$1 tool=$2
  shift 2
  if [ -n "${CHISO_BROKER_SETTINGS:-}" ]; then set -- "$option" "$CHISO_BROKER_SETTINGS" "$@"; fi
  "$bin/$tool" --bootstrap-server "$server" "$@"
}

# Letters that nobody has settled: where the topic ends, less where somebody said so or, if nobody did, where it begins.
open_letters() {
  {
    # Nobody has settled anything on a new broker: there is no such group then.
    groups --describe --offsets --group "$group" 2>/dev/null | awk '$4 ~ /^[0-9]+$/ { print "settled", $2, $3, $4 }' || true
    offsets '.*' earliest | sed 's/^/first /'
    offsets '.*' latest | sed 's/^/end /'
  } | awk '
    $1 == "end" { open = $4 - (from[$2, $3] > 0 ? from[$2, $3] : 0); if (open > 0) letters[$2] += open; next }
    $4 > from[$2, $3] { from[$2, $3] = $4 }
    END { for (topic in letters) print topic, letters[topic] }' | sort
}

# of the topics $1 (a pattern) where the broker's letters begin (earliest) or end (latest): topic, partition, offset
offsets() {
  with_settings --command-config kafka-get-offsets.sh --topic "$1\.dlq" --time "$2" |
    sed 's/\(.*\):\([0-9]*\):\([0-9]*\)$/\1 \2 \3/'
}

groups() { with_settings --command-config kafka-consumer-groups.sh "$@"; }
consume() { with_settings --consumer.config kafka-console-consumer.sh "$@"; }

# All at once, instead of waiting whether more will come.
look() {
  first=$(offsets "$1" earliest | awk '{ sum += $3 } END { print sum + 0 }')
  end=$(offsets "$1" latest | awk '{ sum += $3 } END { print sum + 0 }')
  [ "$end" -gt "$first" ] || { echo "There is no letter in $1.dlq." >&2; return; }
  consume --topic "$1.dlq" --from-beginning --max-messages $((end - first)) --timeout-ms 30000 --property print.offset=true \
    --property print.timestamp=true --property print.headers=true --property print.key=true
}

replay() {
  end=$(offsets "$1" latest | awk '{ print $3 }')
  [ "$2" -lt "${end:-0}" ] || { echo "There is no letter $2 in $1.dlq." >&2; exit 1; }
  letter=$(consume --topic "$1.dlq" --partition 0 --offset "$2" --max-messages 1 --timeout-ms 30000 \
    --property print.headers=true --property print.key=true --property "headers.separator=$between" \
    --property "key.separator=$part" --property "line.separator=$record" | tr '\n' ' ' |
    awk -F "$part" -v part="$part" -v between="$between" '{
      # Why it was buried is of no use to who gets it. A body of JSON loses nothing by blanks for line ends.
      count = split($1, headers, between); kept = ""
      for (i = 1; i <= count; i++) if (headers[i] !~ /^dlq-/) kept = kept (kept == "" ? "" : between) headers[i]
      printf "%s", kept; for (i = 2; i <= NF; i++) printf "%s%s", part, $i
    }' | tr -d '\002')
  [ -n "$letter" ] || { echo "There is no letter $2 in $1.dlq." >&2; exit 1; }
  printf '%s\n' "$letter" | with_settings --producer.config kafka-console-producer.sh --topic "$1" \
    --property parse.headers=true --property parse.key=true --property "headers.separator=$between" \
    --property "headers.delimiter=$part" --property "key.separator=$part" \
    --producer-property acks=all --producer-property max.request.size=8388608 --max-memory-bytes 33554432
  echo "Sent to $1 again. When it has taken effect: dead-letters.sh settle $1 $(($2 + 1))"
}

case ${1:-} in
  open) open_letters ;;
  look) look "${2:?a topic}" ;;
  replay) replay "${2:?a topic}" "${3:?an offset of $2.dlq}" ;;
  settle)
    if [ -n "${3:-}" ]; then to="--to-offset $3"; else to=--to-latest; fi
    # shellcheck disable=SC2086
    groups --group "$group" --topic "${2:?a topic}.dlq" --reset-offsets $to --execute ;;
  *) usage ;;
esac
