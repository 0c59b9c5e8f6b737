#!/bin/sh
# Starts the jobs that the analyzer's build learns from.
set -eu
PARALLELISM=${PARALLELISM:-6}
flink run -d -p "$PARALLELISM" -c shop.ClickstreamJob target/shop.jar --parallelism 4
