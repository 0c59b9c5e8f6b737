package org.example.cluster;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.client.ClientUtils;
import org.apache.flink.client.program.PackagedProgram;
import org.apache.flink.client.program.ProgramInvocationException;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.DefaultExecutorServiceLoader;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;

/**
 * Session clusters with their REST endpoints on the loopback interface, at ports that the system
 * chooses. Submits programs as {@code flink run --detached} does, says where the endpoints are, and
 * ends with its standard input.
 */
public final class SessionCluster {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(50);

  private SessionCluster() {}

  /**
   * @param args of each cluster, with {@code --} between: the file to write the endpoint's address
   *     to, the number of TaskManagers, the slots of each, then settings of the cluster as {@code
   *     -Dkey=value}, then for each program a text: the parallelism of the submission or {@code -},
   *     the main class, its arguments, with spaces between
   */
  public static void main(String[] args) throws Exception {
    // Threads of clusters that did start would keep everybody waiting.
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> {
          failure.printStackTrace();
          Runtime.getRuntime().halt(1);
        });
    List<MiniCluster> clusters = new ArrayList<>();
    List<String> rest = Arrays.asList(args);
    while (!rest.isEmpty()) {
      int end = rest.contains("--") ? rest.indexOf("--") : rest.size();
      clusters.add(start(rest.subList(0, end)));
      rest = rest.subList(Math.min(end + 1, rest.size()), rest.size());
    }
    while (System.in.read() >= 0) {
      // Whoever started this says nothing, and closes the stream when it has seen enough.
    }
    for (MiniCluster cluster : clusters) {
      cluster.close();
    }
    System.exit(0);
  }

  private static MiniCluster start(List<String> args) throws Exception {
    Configuration configuration = new Configuration();
    configuration.setString("rest.address", "localhost");
    configuration.setString("rest.bind-address", "127.0.0.1");
    configuration.setString("rest.bind-port", "0");
    configuration.setString("rest.port", "0");
    // Enough for these programs, and little enough for many clusters in one JVM.
    configuration.setString("taskmanager.memory.network.min", "8mb");
    configuration.setString("taskmanager.memory.network.max", "8mb");
    configuration.setString("taskmanager.memory.segment-size", "4kb");
    List<String> words = args.subList(3, args.size());
    for (String word : words) {
      if (word.startsWith("-D")) {
        int equals = word.indexOf('=');
        configuration.setString(word.substring(2, equals), word.substring(equals + 1));
      }
    }
    MiniClusterConfiguration size =
        new MiniClusterConfiguration.Builder()
            .setConfiguration(configuration)
            .setNumTaskManagers(Integer.parseInt(args.get(1)))
            .setNumSlotsPerTaskManager(Integer.parseInt(args.get(2)))
            .build();
    MiniCluster cluster = new MiniCluster(size);
    cluster.start();
    URI endpoint = cluster.getRestAddress().get();
    awaitTaskManagers(endpoint, args.get(1));
    for (String word : words) {
      if (!word.startsWith("-D")) {
        try {
          submit(Arrays.asList(word.split(" ")), endpoint);
        } catch (ProgramInvocationException e) {
          // Older clients wait for a job to start; why it did not is asked of the cluster.
          e.printStackTrace();
        }
      }
    }
    Path unfinished = Path.of(args.get(0) + ".part");
    Files.writeString(unfinished, endpoint.toString());
    Files.move(unfinished, Path.of(args.get(0)));
    return cluster;
  }

  /** A scheduler that takes what is there should find all that there will be. */
  private static void awaitTaskManagers(URI endpoint, String count) throws Exception {
    HttpRequest question = HttpRequest.newBuilder(endpoint.resolve("/overview")).build();
    HttpClient client = HttpClient.newHttpClient();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String said = "";
    while (!said.contains("\"taskmanagers\":" + count + ",")) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("not all TaskManagers are there: " + said);
      }
      LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
      said = client.send(question, HttpResponse.BodyHandlers.ofString()).body();
    }
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
