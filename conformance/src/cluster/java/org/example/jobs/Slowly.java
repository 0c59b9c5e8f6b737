package org.example.jobs;

import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.functions.MapFunction;

/** Lets a job run for as long as its cluster does, without work. */
final class Slowly implements MapFunction<Long, Long> {
  private static final long serialVersionUID = 1L;
  private static final long PAUSE_NANOS = 100_000_000;

  @Override
  public Long map(Long value) {
    LockSupport.parkNanos(PAUSE_NANOS);
    return value;
  }
}
