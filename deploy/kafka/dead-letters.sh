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
  # One by one, so that a broker that does not answer ends this, and is not taken for one without letters.
  first=$(offsets '.*' earliest)
  end=$(offsets '.*' latest)
  done=$(settled)
  printf '%s\n' "$first" "$done" "-" "$end" | awk '
    $1 == "-" { ends = 1; next }
    NF < 3 { next }
    ends { open = $3 - from[$1, $2]; if (open > 0) letters[$1] += open; next }
    $3 > from[$1, $2] { from[$1, $2] = $3 }
    END { for (topic in letters) { name = topic; sub(/[.]dlq$/, "", name); print name, letters[topic] } }' | sort
}

# topic, partition, offset
settled() {
  if ! told=$(groups --describe --offsets --group "$group" 2>&1); then
    # There is no such group before anybody has settled anything.
    case $told in *"does not exist"*) return ;; *) echo "$told" >&2; exit 1 ;; esac
  fi
  printf '%s\n' "$told" | awk '$4 ~ /^[0-9]+$/ { print $2, $3, $4 }'
}

# of the topics $1 (a pattern) where the broker's letters begin (earliest) or end (latest): topic, partition, offset
offsets() {
  told=$(with_settings --command-config kafka-get-offsets.sh --topic "$1\.dlq" --time "$2") || exit 1
  printf '%s\n' "$told" | sed 's/\(.*\):\([0-9]*\):\([0-9]*\)$/\1 \2 \3/'
}

groups() { with_settings --command-config kafka-consumer-groups.sh "$@"; }
consume() { with_settings --consumer.config kafka-console-consumer.sh "$@"; }

# $1 the topic, $2 which end: the offset of its only partition, as of a name and not of a pattern
end_of() {
  told=$(offsets "$(printf '%s' "$1" | sed 's/[.]/\\./g')" "$2") || exit 1
  printf '%s\n' "$told" | awk '{ print $3 }'
}

# All at once, instead of waiting whether more will come.
look() {
  first=$(end_of "$1" earliest)
  end=$(end_of "$1" latest)
  [ "${end:-0}" -gt "${first:-0}" ] || { echo "There is no letter in $1.dlq." >&2; return; }
  consume --topic "$1.dlq" --from-beginning --max-messages $((end - first)) --timeout-ms 30000 --property print.offset=true \
    --property print.timestamp=true --property print.headers=true --property print.key=true
}

replay() {
  case $2 in *[!0-9]*) usage ;; esac
  first=$(end_of "$1" earliest)
  end=$(end_of "$1" latest)
  if [ "$2" -lt "${first:-0}" ] || [ "$2" -ge "${end:-0}" ]; then echo "There is no letter $2 in $1.dlq." >&2; exit 1; fi
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
