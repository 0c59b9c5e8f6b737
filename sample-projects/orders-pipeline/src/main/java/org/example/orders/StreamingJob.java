package org.example.orders;

import org.apache.flink.streaming.api.environment.LocalStreamEnvironment;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.example.orders.settings.JobProperties;

/**
 * What all jobs of this team have in common: where settings come from, how the environment is set
 * up, when it is executed. A job says its name and its topology.
 */
public abstract class StreamingJob {
  private static final int CHECKPOINT_INTERVAL_MILLIS = 30_000;

  /** The name in the web UI. */
  protected abstract String name();

  /** The properties file on the class path. */
  protected abstract String settingsFile();

  /** Adds the job's operators to {@code env}. */
  protected abstract void define(StreamExecutionEnvironment env, JobProperties properties);

  /** Hook for jobs that need more than the common set-up. */
  protected void configure(StreamExecutionEnvironment env, JobProperties properties) {
    env.enableCheckpointing(CHECKPOINT_INTERVAL_MILLIS);
    // On a developer's machine the default would be one subtask per processor, and the logs of
    // sixteen of them are unreadable. On a cluster the cluster's own default must stay in force.
    if (env instanceof LocalStreamEnvironment) {
      env.setParallelism(properties.getInt("local.parallelism", 2));
    }
  }

  /** Builds the job and submits it. */
  public final void run() throws Exception {
    JobProperties properties = JobProperties.load(settingsFile());
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    configure(env, properties);
    define(env, properties);
    env.execute(name());
  }
}
