package io.github.flinkparallelism.live.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps what other responses say, one file for each, for {@link SavedResponses}. Only what is
 * compared is kept: no addresses, no program arguments, no metrics, no settings but those of {@link
 * ClusterReader#SETTINGS}.
 */
public final class SavingResponses implements Responses {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Set<String> OF_TASK_MANAGERS =
      Set.of("taskmanagers", "slotsNumber", "freeSlots");
  private static final Set<String> KEPT =
      Set.of(
          "taskmanagers",
          "slots-total",
          "slots-available",
          "flink-version",
          "jobs",
          "jid",
          "id",
          "name",
          "state",
          "status",
          "start-time",
          "vertices",
          "parallelism",
          "maxParallelism",
          "slotSharingGroupId",
          "plan",
          "nodes",
          "description",
          "inputs",
          "ship_strategy",
          "execution-config",
          "job-parallelism",
          "key",
          "value");

  private final Responses responses;
  private final Path folder;

  /** Writes what {@code responses} say into {@code folder}, which is made when it is missing. */
  public SavingResponses(Responses responses, Path folder) {
    this.responses = responses;
    this.folder = folder;
  }

  @Override
  public String name() {
    return responses.name();
  }

  @Override
  public String place(String path) {
    return responses.place(path);
  }

  @Override
  public Optional<String> find(String path) throws LiveException {
    Optional<String> text = responses.find(path);
    if (text.isPresent()) {
      save(path, text.get());
    }
    return text;
  }

  private void save(String path, String text) throws LiveException {
    JsonNode response;
    try {
      response = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      return; // Whoever reads it says what is wrong with it.
    }
    Set<String> names = path.equals(ClusterReader.TASK_MANAGERS) ? OF_TASK_MANAGERS : KEPT;
    Path file = folder.resolve(SavedResponses.fileName(path));
    try {
      String kept =
          MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(kept(response, names));
      Files.createDirectories(folder);
      Files.writeString(
          file, kept.replace(System.lineSeparator(), "\n") + "\n", StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new LiveException(file + " cannot be written");
    }
  }

  private static JsonNode kept(JsonNode node, Set<String> names) {
    if (node.isArray()) {
      ArrayNode list = MAPPER.createArrayNode();
      node.forEach(
          entry -> {
            if (isKept(entry)) {
              list.add(kept(entry, names));
            }
          });
      return list;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode object = MAPPER.createObjectNode();
    node.properties().stream()
        .filter(field -> names.contains(field.getKey()))
        .forEach(field -> object.set(field.getKey(), kept(field.getValue(), names)));
    return object;
  }

  /** Of the cluster's configuration, what nobody compares may be a secret. */
  private static boolean isKept(JsonNode entry) {
    JsonNode key = entry.get("key");
    return key == null || ClusterReader.SETTINGS.contains(key.asText());
  }
}
