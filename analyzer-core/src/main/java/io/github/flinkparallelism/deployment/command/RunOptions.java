package io.github.flinkparallelism.deployment.command;

import io.github.flinkparallelism.version.FlinkVersion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The options of the commands that start jobs, as {@code CliFrontendParser}, {@code
 * FlinkYarnSessionCli} and {@code StandaloneApplicationClusterConfigurationParserFactory} list
 * them.
 */
final class RunOptions {
  private static final Set<String> VALUED =
      Set.of(
          "c",
          "C",
          "p",
          "s",
          "m",
          "t",
          "e",
          "z",
          "D",
          "rm",
          "py",
          "pym",
          "pyfs",
          "pyarch",
          "pyreq",
          "pyexec",
          "pyclientexec",
          "pypath",
          "yid",
          "ynm",
          "yqu",
          "yjm",
          "ytm",
          "yn",
          "ys",
          "yD",
          "yt",
          "yz",
          "ynl",
          "yat",
          "j",
          "a",
          "cm",
          "yj");

  private static final Set<String> FLAGS =
      Set.of("h", "v", "d", "n", "sae", "yd", "yh", "yq", "yst", "nl");

  private static final Map<String, String> LONG =
      Map.ofEntries(
          Map.entry("class", "c"),
          Map.entry("classpath", "C"),
          Map.entry("parallelism", "p"),
          Map.entry("fromSavepoint", "s"),
          Map.entry("jobmanager", "m"),
          Map.entry("target", "t"),
          Map.entry("executor", "e"),
          Map.entry("zookeeperNamespace", "z"),
          Map.entry("restoreMode", "rm"),
          Map.entry("python", "py"),
          Map.entry("pyModule", "pym"),
          Map.entry("pyFiles", "pyfs"),
          Map.entry("pyArchives", "pyarch"),
          Map.entry("pyRequirements", "pyreq"),
          Map.entry("pyExecutable", "pyexec"),
          Map.entry("pyClientExecutable", "pyclientexec"),
          Map.entry("yarnapplicationId", "yid"),
          Map.entry("yarnname", "ynm"),
          Map.entry("yarnqueue", "yqu"),
          Map.entry("yarnjobManagerMemory", "yjm"),
          Map.entry("yarntaskManagerMemory", "ytm"),
          Map.entry("yarncontainer", "yn"),
          Map.entry("yarnslots", "ys"),
          Map.entry("yarnship", "yt"),
          Map.entry("yarnjar", "yj"),
          Map.entry("yarnzookeeperNamespace", "yz"),
          Map.entry("yarnnodeLabel", "ynl"),
          Map.entry("yarnapplicationType", "yat"),
          Map.entry("yarndetached", "yd"),
          Map.entry("yarnhelp", "yh"),
          Map.entry("yarnquery", "yq"),
          Map.entry("yarnstreaming", "yst"),
          Map.entry("jarfile", "j"),
          Map.entry("arguments", "a"),
          Map.entry("claimMode", "cm"),
          Map.entry("pyPythonPath", "pypath"),
          Map.entry("help", "h"),
          Map.entry("verbose", "v"),
          Map.entry("detached", "d"),
          Map.entry("allowNonRestoredState", "n"),
          Map.entry("shutdownOnAttachedExit", "sae"));

  private static final Set<String> STANDALONE_VALUED =
      Set.of("c", "r", "j", "jid", "jars", "s", "h", "D", "rm", "cm", "x");

  private static final Set<String> STANDALONE_FLAGS = Set.of("n");

  private static final Map<String, String> STANDALONE_LONG =
      Map.ofEntries(
          Map.entry("configDir", "c"),
          Map.entry("webui-port", "r"),
          Map.entry("job-classname", "j"),
          Map.entry("job-id", "jid"),
          Map.entry("fromSavepoint", "s"),
          Map.entry("executionMode", "x"),
          Map.entry("host", "h"),
          Map.entry("jars", "jars"),
          Map.entry("restoreMode", "rm"),
          Map.entry("claimMode", "cm"),
          Map.entry("allowNonRestoredState", "n"));

  /** {@code standalone-job.sh}. */
  static final OptionTable STANDALONE =
      new OptionTable(STANDALONE_VALUED, STANDALONE_FLAGS, STANDALONE_LONG, false);

  /** Options that not all releases have: the first release {@code 1.x} that has them. */
  private static final Map<String, Integer> SINCE_MINOR_OF_ONE =
      Map.of("rm", 15, "pypath", 18, "cm", 20);

  private RunOptions() {}

  /** {@code flink run} of a release, with the options of YARN. */
  static OptionTable of(FlinkVersion version) {
    Set<String> valued = new HashSet<>(VALUED);
    Map<String, String> longNames = new HashMap<>(LONG);
    SINCE_MINOR_OF_ONE.forEach(
        (name, first) -> {
          if (!version.atLeast(1, first)) {
            valued.remove(name);
            longNames.values().remove(name);
          }
        });
    return new OptionTable(valued, FLAGS, longNames, false);
  }
}
