#!/bin/sh
# Start to first page, and memory at rest, of the built application:
#   bench/start.sh [--runs 3] [--port 18080] [--rest 20]
# The first run fills a new data folder (engine tables, reference projects), the others find it filled. Memory is the
# resident set of the process as the kernel counts it, --rest seconds after the first page. Linux only.
set -eu
cd "$(dirname "$0")/.."
runs=3 port=18080 rest=20
while [ $# -gt 1 ]; do
    case "$1" in
        --runs) runs=$2 ;;
        --port) port=$2 ;;
        --rest) rest=$2 ;;
        *) echo "Expected --runs, --port or --rest, but got $1" >&2; exit 64 ;;
    esac
    shift 2
done

folder=$(mktemp -d)
pid=
trap 'if [ -n "$pid" ]; then kill "$pid" 2>/dev/null || true; fi; rm -rf "$folder"' EXIT


bin/waarborg import "$folder/nothing.json" --data "$folder/none" >/dev/null 2>&1 || true # builds what is missing, then refuses

echo "| run | first page, s | resident after ${rest} s, MB | highest, MB | load |"
echo "|---|---|---|---|---|"
run=1
while [ "$run" -le "$runs" ]; do
    begin=$(date +%s%N)
    bin/waarborg --data "$folder/data" --port "$port" >"$folder/log" 2>&1 &
    pid=$!
    until curl -s -f -L -o /dev/null "http://127.0.0.1:$port/"; do
        kill -0 "$pid" 2>/dev/null || { cat "$folder/log" >&2; exit 70; }
        sleep 0.05
    done
    end=$(date +%s%N)
    sleep "$rest"
    awk -v run="$run" -v ms=$(((end - begin) / 1000000)) -v load="$(cut -d' ' -f1 /proc/loadavg)" '
        /^VmHWM/ { high = $2 } /^VmRSS/ { now = $2 }
        END { printf "| %d | %.1f | %d | %d | %s |\n", run, ms / 1000, now / 1024, high / 1024, load }' "/proc/$pid/status"
    kill "$pid"
    wait "$pid" 2>/dev/null || true
    pid=
    run=$((run + 1))
done
