package org.example.cluster;

import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.client.ClientUtils;
import org.apache.flink.client.program.PackagedProgram;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.DefaultExecutorServiceLoader;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;

/**
 * A session cluster with its REST endpoint on the loopback interface, at a port that the system
 * chooses. Submits programs as {@code flink run --detached} does, says where the endpoint is, and
 * ends with its standard input.
 */
public final class SessionCluster {
  private SessionCluster() {}

  /**
   * @param args the file to write the endpoint's address to, the number of TaskManagers, the slots
   *     of each, then settings of the cluster as {@code -Dkey=value}, then for each program a text:
   *     the parallelism of the submission or {@code -}, the main class, its arguments, with spaces
   *     between
   */
  public static void main(String[] args) throws Exception {
    Configuration configuration = new Configuration();
    configuration.setString("rest.address", "localhost");
    configuration.setString("rest.bind-address", "127.0.0.1");
    configuration.setString("rest.bind-port", "0");
    configuration.setString("rest.port", "0");
    List<String> words = Arrays.asList(args).subList(3, args.length);
    for (String word : words) {
      if (word.startsWith("-D")) {
        int equals = word.indexOf('=');
        configuration.setString(word.substring(2, equals), word.substring(equals + 1));
      }
    }
    MiniClusterConfiguration size =
        new MiniClusterConfiguration.Builder()
            .setConfiguration(configuration)
            .setNumTaskManagers(Integer.parseInt(args[1]))
            .setNumSlotsPerTaskManager(Integer.parseInt(args[2]))
            .build();
    try (MiniCluster cluster = new MiniCluster(size)) {
      cluster.start();
      URI endpoint = cluster.getRestAddress().get();
      for (String word : words) {
        if (!word.startsWith("-D")) {
          submit(Arrays.asList(word.split(" ")), endpoint);
        }
      }
      Path unfinished = Path.of(args[0] + ".part");
      Files.writeString(unfinished, endpoint.toString());
      Files.move(unfinished, Path.of(args[0]));
      while (System.in.read() >= 0) {
        // Whoever started this says nothing, and closes the stream when it has seen enough.
      }
    }
    System.exit(0);
  }

  private static void submit(List<String> words, URI endpoint) throws Exception {
    Configuration configuration = new Configuration();
    configuration.setString("execution.target", "remote");
    configuration.setString("execution.attached", "false");
    configuration.setString("rest.address", "localhost");
    configuration.setString("rest.port", String.valueOf(endpoint.getPort()));
    if (!words.get(0).equals("-")) {
      configuration.setString("parallelism.default", words.get(0));
    }
    PackagedProgram program =
        PackagedProgram.newBuilder()
            .setUserClassPaths(List.<URL>of())
            .setEntryPointClassName(words.get(1))
            .setArguments(words.subList(2, words.size()).toArray(new String[0]))
            .setConfiguration(configuration)
            .build();
    ClientUtils.executeProgram(
        new DefaultExecutorServiceLoader(), configuration, program, false, true);
  }
}
